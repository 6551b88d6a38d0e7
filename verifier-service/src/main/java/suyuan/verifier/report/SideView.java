package suyuan.verifier.report;

import java.util.Optional;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// One piece of evidence, in one language.
public record SideView(Evidence evidence, Words words) {

  String kind() {
    return words.code("kind", evidence.kind());
  }

  String who() {
    return evidence.party().names().in(words.language().tag());
  }

  boolean hosted() {
    return evidence.party().hosted();
  }

  Optional<String> where() {
    return evidence.place().map(place -> place.names().in(words.language().tag()));
  }

  String when() {
    return Dates.in(words).minute(evidence.time());
  }

  String entered() {
    return Dates.in(words).minute(evidence.recorded());
  }

  String position() {
    return words.say(
        "proof.position", evidence.block(), evidence.transaction() + 1, evidence.event() + 1);
  }

  String statement() {
    return words.say("proof.statement", evidence.statement().value());
  }
}
