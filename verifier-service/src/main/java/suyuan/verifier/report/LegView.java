package suyuan.verifier.report;

import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// One shipment of a lot's units, in one language.
record LegView(Leg leg, Words words) {

  String route() {
    String to = leg.to().names().in(words.language().tag());
    return leg.from()
        .map(from -> words.say("step.from-to", from.names().in(words.language().tag()), to))
        .orElse(to);
  }

  String when() {
    return Dates.in(words).day(leg.left()) + " · " + words.count("leg.units", leg.units());
  }

  boolean exceeds() {
    return leg.exceeds();
  }

  String temperatures() {
    return leg.exposure().map(this::temperatures).orElseGet(() -> words.say("leg.unlogged"));
  }

  private String temperatures(Exposure exposure) {
    String range = words.say("leg.range", exposure.min(), exposure.max());
    return exposure.outside() == 0
        ? range
        : range + " · " + words.say("leg.outside", Dates.in(words).lasting(exposure.outsideTime()));
  }
}
