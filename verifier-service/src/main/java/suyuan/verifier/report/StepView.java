package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import suyuan.verifier.coldchain.ChartPoint;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// One step of the journey, in one language.
record StepView(Step step, Words words) {
  /// The JSON form has all of them.
  private static final int MOST_LEGS = 20;

  String icon() {
    return step.stage().word();
  }

  String stage() {
    return words.say("stage." + step.stage().word());
  }

  String what() {
    String done = words.count("step." + step.stage().word(), step.count());
    return step.channel().map(code -> done + " · " + words.code("channel", code)).orElse(done);
  }

  String when() {
    return Dates.in(words).days(step.start(), step.end());
  }

  String isoStart() {
    return step.start().toLocalDate().toString();
  }

  String who() {
    String first = step.parties().getFirst().names().in(words.language().tag());
    int all = step.parties().size();
    return all == 1 ? first : words.say("step.parties", first, all, all - 1);
  }

  Optional<String> where() {
    return step.from().map(this::route);
  }

  private String route(Where from) {
    String first = name(from);
    return step.to()
        .filter(to -> !to.equals(from))
        .map(to -> words.say("step.from-to", first, name(to)))
        .orElse(first);
  }

  private String name(Where place) {
    return place.names().in(words.language().tag());
  }

  String known() {
    return CheckText.in(words).known(step.answer());
  }

  String knownWord() {
    return step.answer().known().word();
  }

  boolean fails() {
    return step.answer().outcome() == Outcome.FAILS;
  }

  List<CorrectionView> corrections() {
    return step.corrections().stream().map(one -> new CorrectionView(one, words)).toList();
  }

  List<LegView> legs() {
    return step.legs().stream().limit(MOST_LEGS).map(one -> new LegView(one, words)).toList();
  }

  Optional<String> moreLegs() {
    int rest = step.legs().size() - MOST_LEGS;
    return rest > 0 ? Optional.of(words.say("leg.more", rest)) : Optional.empty();
  }

  Optional<Strip> strip() {
    return step.exposure().map(one -> new Strip(one, step.chart(), words));
  }

  /// The temperatures of a step.
  record Strip(Exposure exposure, List<ChartPoint> chart, Words words) {
    Optional<Graph> graph() {
      return chart.isEmpty() ? Optional.empty() : Optional.of(new Graph(chart, exposure.limits()));
    }

    /// From when to when the chart is.
    String chartSpan() {
      Dates dates = Dates.in(words);
      return words.say(
          "step.chart",
          dates.day(chart.getFirst().from().atOffset(ZoneOffset.UTC)),
          dates.day(chart.getLast().to().atOffset(ZoneOffset.UTC)));
    }

    Optional<Band> band() {
      return exposure.limits().map(limits -> Band.of(exposure, limits));
    }

    boolean isOut() {
      return exposure.worst().isPresent();
    }

    private boolean isOutside() {
      return exposure.outside() > 0;
    }

    String share() {
      return exposure.limits().isPresent()
          ? words.say("step.in-range", CheckText.percent(exposure.share()))
          : words.say("step.range", exposure.min(), exposure.max());
    }

    String worst() {
      String lasting = Dates.in(words).lasting(exposure.outsideTime());
      return exposure
          .worst()
          .map(celsius -> worst(celsius, lasting))
          .orElseGet(() -> exposure.limits().isPresent() ? words.say("step.no-excursion") : "");
    }

    private String worst(BigDecimal celsius, String lasting) {
      return isOutside()
          ? words.say("step.worst", celsius, lasting)
          : words.say("step.worst.unknown", celsius);
    }

    Optional<String> gap() {
      return Optional.of(exposure.missingTime())
          .filter(time -> !time.isZero())
          .map(time -> words.say("step.gap", Dates.in(words).lasting(time)));
    }

    String min() {
      return Band.degrees(exposure.min());
    }

    String max() {
      return Band.degrees(exposure.max());
    }

    String allowedMin() {
      return exposure.limits().map(one -> Band.degrees(one.min())).orElse("");
    }

    String allowedMax() {
      return exposure.limits().map(one -> Band.degrees(one.max())).orElse("");
    }

    String label() {
      return exposure
          .limits()
          .map(one -> words.say("step.band", exposure.min(), exposure.max(), one.min(), one.max()))
          .orElse("");
    }
  }
}
