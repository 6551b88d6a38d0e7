package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import suyuan.model.registry.Product.Limits;
import suyuan.verifier.coldchain.ChartPoint;

/// A temperature chart as SVG paths, 300 wide and 84 high: for each stretch of time a bar from its
/// lowest to its highest temperature, none where nothing is recorded.
record Graph(List<ChartPoint> points, Optional<Limits> limits) {
  private static final double WIDTH = 300;
  private static final double TOP = 6;
  private static final double BOTTOM = 78;

  /// Thin, but there.
  private static final double LEAST = 1.5;

  /// Stretches that stayed within the limits.
  String within() {
    return bars(point -> !isOutside(point));
  }

  /// Stretches that didn't.
  String outside() {
    return bars(this::isOutside);
  }

  /// The limits, as lines across.
  String lines() {
    return limits.map(one -> line(one.max()) + line(one.min())).orElse("");
  }

  String barWidth() {
    return number(Math.max(1, WIDTH * widest() / span() * 0.86));
  }

  private String line(BigDecimal celsius) {
    return "M0 " + number(y(celsius.doubleValue())) + "H300";
  }

  private String bars(Predicate<ChartPoint> which) {
    StringBuilder path = new StringBuilder();
    for (ChartPoint point : points) {
      if (which.test(point)) {
        double bottom = y(point.min().doubleValue());
        double top = Math.min(y(point.max().doubleValue()), bottom - LEAST);
        path.append('M').append(number(x(point))).append(' ').append(number(bottom));
        path.append('V').append(number(top));
      }
    }
    return path.toString();
  }

  private boolean isOutside(ChartPoint point) {
    return limits
        .filter(one -> point.max().compareTo(one.max()) > 0 || point.min().compareTo(one.min()) < 0)
        .isPresent();
  }

  private double x(ChartPoint point) {
    double middle = millis(start(), point.from()) + millis(point.from(), point.to()) / 2.0;
    return WIDTH * middle / span();
  }

  private double y(double celsius) {
    return BOTTOM - (celsius - low()) / (high() - low()) * (BOTTOM - TOP);
  }

  /// With the limits, so that it shows how far from them it was.
  private double low() {
    return lowest().min(limits.map(Limits::min).orElse(lowest())).doubleValue() - 1;
  }

  private double high() {
    return highest().max(limits.map(Limits::max).orElse(highest())).doubleValue() + 1;
  }

  private BigDecimal lowest() {
    return points.stream().map(ChartPoint::min).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
  }

  private BigDecimal highest() {
    return points.stream().map(ChartPoint::max).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
  }

  private Instant start() {
    return points.getFirst().from();
  }

  private double span() {
    return Math.max(1, millis(start(), points.getLast().to()));
  }

  private double widest() {
    return points.stream().mapToLong(one -> millis(one.from(), one.to())).max().orElse(1);
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
  }
}
