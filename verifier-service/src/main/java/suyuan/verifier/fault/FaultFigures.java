package suyuan.verifier.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Diagnosis.Contribution;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.web.Words;

/// What the engine found, in one language.
record FaultFigures(Diagnosis diagnosis, Map<String, Candidate> candidates, Words words) {

  static FaultFigures of(Diagnosis diagnosis, List<Candidate> candidates, Words words) {
    Map<String, Candidate> byKey = new HashMap<>();
    candidates.forEach(one -> byKey.put(one.key(), one));
    return new FaultFigures(diagnosis, byKey, words);
  }

  Optional<Ranked> ranked(Candidate candidate) {
    return diagnosis.ranked().stream()
        .filter(one -> one.cause().key().equals(candidate.key()))
        .findFirst();
  }

  boolean isCredible(Candidate candidate) {
    return diagnosis.ranked().stream()
        .limit(diagnosis.credible())
        .anyMatch(one -> one.cause().key().equals(candidate.key()));
  }

  static String percent(double share) {
    double percent = share * 100;
    if (percent < 0.1) {
      return "< 0.1%";
    }
    return percent > 99.9
        ? "> 99.9%"
        : String.format(Locale.ROOT, percent < 10 ? "%.1f%%" : "%.0f%%", percent);
  }

  String none() {
    return words.say("fault.none-likely", percent(diagnosis.none()));
  }

  String credible() {
    return words.count("fault.credible", diagnosis.credible());
  }

  /// How many claims are among what it reached, against how much it reached.
  String counts(Ranked one) {
    return words.say("fault.counts", number(one.exposedClaims()), percent(one.exposedShare()));
  }

  /// What adds to its probability, by kind, those that add nothing left out.
  List<Addend> addends(Ranked one) {
    return List.of(Contribution.Kind.values()).stream()
        .map(kind -> new Addend(name(kind), sum(one, kind)))
        .filter(addend -> Math.abs(addend.logRatio()) >= 0.005)
        .toList();
  }

  record Addend(String name, double logRatio) {}

  private String name(Contribution.Kind kind) {
    return words.say("fault.part." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static double sum(Ranked one, Contribution.Kind kind) {
    return one.lines().stream()
        .filter(line -> line.kind() == kind)
        .mapToDouble(Contribution::logRatio)
        .sum();
  }

  /// Causes that claims can't tell apart, and what would.
  List<Alike> aliases() {
    return diagnosis.aliases().stream()
        .map(one -> new Alike(one.keys().stream().map(this::named).toList(), separator(one)))
        .toList();
  }

  record Alike(List<String> causes, String separator) {
    String joined() {
      return String.join(" · ", causes);
    }
  }

  private String separator(Diagnosis.Aliases one) {
    String how = one.separator().how().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("fault.separate." + how, named(one.separator().key()));
  }

  private String named(String key) {
    return Optional.ofNullable(candidates.get(key))
        .map(
            one ->
                words.say("fault.stage." + one.stage().word())
                    + " "
                    + one.names().in(words.language().tag()))
        .orElse(key);
  }

  Optional<String> second() {
    return diagnosis
        .second()
        .map(one -> words.say("fault.second", named(one.key()), percent(one.posterior())));
  }

  /// What naming takes and what of it is there.
  String gate() {
    Diagnosis.Gate gate = diagnosis.gate();
    Parameters.Naming asked = Parameters.stated().gate();
    String p = gate.p().map(one -> String.format(Locale.ROOT, "%.4f", one)).orElse("–");
    return words.say(
        "fault.gate.has",
        percent(gate.posterior()),
        number(gate.claims()),
        p,
        String.format(Locale.ROOT, "%.4f", gate.spent()),
        words.say(gate.hasRecord() ? "fault.yes" : "fault.no"),
        number(asked.posterior() * 100) + "%",
        number(asked.claimsWithRecord()),
        number(asked.claims()));
  }

  /// What was assumed or fitted.
  String fitted() {
    return words.say(
        "fault.fitted",
        number(diagnosis.fitted().meanDelay()),
        number(diagnosis.fitted().expected()));
  }

  String version() {
    return words.say(
        "fault.version", diagnosis.version(), diagnosis.digest().hex().substring(0, 16));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value % 1 == 0 ? "%.0f" : "%.1f", value);
  }
}
