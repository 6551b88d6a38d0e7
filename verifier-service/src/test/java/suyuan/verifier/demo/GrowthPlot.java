package suyuan.verifier.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Seconds over items as an SVG, both on a log scale, with a goal's line.
record GrowthPlot(List<Series> all, double goal) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int RIGHT = 590;
  private static final int TOP = 20;
  private static final int BOTTOM = 310;

  /// Powers of ten at the ends of the axes.
  private static final int LEAST_ITEMS = 4;

  private static final int MOST_ITEMS = 6;
  private static final int LEAST_SECONDS = -3;
  private static final int MOST_SECONDS = 1;

  /// @param items ascending
  /// @param seconds as many
  record Series(String name, String colour, List<Integer> items, List<Double> seconds) {}

  String svg() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
    <title>Time of an analysis over the number of items</title>
    <rect width="100%%" height="100%%" fill="#fff"/>
    %s%s%s<text x="%d" y="%d" text-anchor="middle">items</text>
    </svg>
    """
        .formatted(WIDTH, HEIGHT, grid(), goalLine(), lines(), (LEFT + RIGHT) / 2, HEIGHT - 12);
  }

  private static double x(double items) {
    return LEFT + (Math.log10(items) - LEAST_ITEMS) / (MOST_ITEMS - LEAST_ITEMS) * (RIGHT - LEFT);
  }

  private static double y(double seconds) {
    double share = (Math.log10(seconds) - LEAST_SECONDS) / (MOST_SECONDS - LEAST_SECONDS);
    return BOTTOM - share * (BOTTOM - TOP);
  }

  private static String grid() {
    String across =
        IntStream.rangeClosed(LEAST_SECONDS, MOST_SECONDS)
            .mapToObj(
                power ->
                    line(LEFT, y(Math.pow(10, power)), RIGHT, y(Math.pow(10, power)), "#ddd")
                        + text(LEFT - 8, y(Math.pow(10, power)) + 4, "end", label(power) + " s"))
            .collect(Collectors.joining());
    String down =
        IntStream.rangeClosed(LEAST_ITEMS, MOST_ITEMS)
            .mapToObj(
                power ->
                    line(x(Math.pow(10, power)), TOP, x(Math.pow(10, power)), BOTTOM, "#ddd")
                        + text(x(Math.pow(10, power)), BOTTOM + 18, "middle", label(power)))
            .collect(Collectors.joining());
    return across + down;
  }

  private static String label(int power) {
    return power < 0
        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)));
  }

  private String goalLine() {
    return line(LEFT, y(goal), RIGHT, y(goal), "#c33")
        + text(LEFT + 6, y(goal) - 5, "start", "goal of the ranking");
  }

  private String lines() {
    return all.stream().map(GrowthPlot::drawn).collect(Collectors.joining());
  }

  private static String drawn(Series one) {
    int last = one.items().size() - 1;
    String points =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> number(x(one.items().get(i))) + "," + number(y(one.seconds().get(i))))
            .collect(Collectors.joining(" "));
    return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
            .formatted(one.colour(), points)
        + text(RIGHT - 6, y(one.seconds().get(last)) - 8, "end", one.name());
  }

  private static String line(double x1, double y1, double x2, double y2, String colour) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
        .formatted(number(x1), number(y1), number(x2), number(y2), colour);
  }

  private static String text(double x, double y, String anchor, String words) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
        .formatted(number(x), number(y), anchor, words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
