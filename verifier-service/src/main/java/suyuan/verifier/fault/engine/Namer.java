package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import suyuan.model.Bytes;
import suyuan.verifier.fault.engine.Diagnosis.Gate;
import suyuan.verifier.fault.engine.Diagnosis.Status;
import suyuan.verifier.fault.engine.Parameters.Naming;

/// The naming gate. Nobody is named on records alone, on one source's word, or on a pile that
/// chance would make.
///
/// @param digest of the picture; asked for where chance has to be drawn
record Namer(Pass pass, Supplier<Bytes> digest) {
  /// A cause that reaches nearly everything can't be found by a pile, only by the number of claims.
  private static final double NEARLY_ALL = 0.9;

  /// Looks by which half of p is spent.
  private static final double HALF_SPENT = 4;

  Gate gate(int first) {
    Naming naming = naming();
    double posterior = pass.posterior(first);
    double claims = pass.claimed(first);
    boolean hasRecord = pass.records()[first] > 0 && speaksAgainst(first);
    double spent = spent();
    boolean enough =
        posterior >= naming.posterior()
            && claims >= (hasRecord ? naming.claimsWithRecord() : naming.claims());
    boolean isSteady = enough && (hasRecord || isSteady(first));
    Optional<Double> p = isSteady ? Optional.of(p(first, spent)) : Optional.empty();
    boolean named = hasPlace(first) && p.filter(it -> it <= spent).isPresent();
    boolean suspected =
        posterior >= naming.suspect() && claims > 0 && (hasRecord || hasPlace(first));
    Status status = named ? Status.NAMED : suspected ? Status.SUSPECTED : Status.UNDETERMINED;
    return new Gate(status, posterior, claims, p, spent, hasRecord, isSteady);
  }

  /// What reaches nearly everything can't be told from a defect of the formula by claims.
  private boolean hasPlace(int cause) {
    return pass.reaches().get(cause).share() < NEARLY_ALL
        || pass.makeup().picture().causes().get(cause).stage() == Stage.FORMULA;
  }

  private Naming naming() {
    return pass.makeup().picture().parameters().gate();
  }

  /// Each further claim is a further look. Up to the n-th, p (n − 1)² / ((n − 1)² + h²) is spent:
  /// never more than p, and most of it where outbreaks are found.
  private double spent() {
    int looks = pass.weights().length;
    return looks < 2 ? 0 : naming().p() * (upTo(looks) - upTo(looks - 1));
  }

  private static double upTo(int looks) {
    double square = (looks - 1.0) * (looks - 1.0);
    return square / (square + HALF_SPENT * HALF_SPENT);
  }

  private boolean speaksAgainst(int cause) {
    return pass.makeup().picture().causes().get(cause).records().stream()
        .anyMatch(
            record ->
                switch (record.says()) {
                  case EXCEEDED, BORDERLINE -> true;
                  case WITHIN, MISSING, UNUSABLE -> false;
                });
  }

  /// Two looks at once, so that each may spend half: do more claims fall on what it reached than
  /// the background would bring, and do they pile up there among the claims that there are? The
  /// first needs the brand's own background rate to tell much, the second doesn't.
  private double p(int cause, double spent) {
    double n = Arrays.stream(pass.weights()).sum();
    if (pass.reaches().get(cause).share() >= NEARLY_ALL) {
      return pass.makeup().background().tail(n, pass.exposure().total());
    }
    double tooMany = new Surplus(pass).p(cause);
    return 2 * tooMany <= spent
        ? 2 * tooMany
        : Math.min(1, 2 * Math.min(tooMany, new Scan(pass).p(cause, seed(), spent / 2)));
  }

  private long seed() {
    return Long.parseUnsignedLong(digest.get().hex().substring(0, 16), 16);
  }

  /// Whether the cause stays first when its largest single source, or the shop that most of its
  /// claims come from, is taken out.
  private boolean isSteady(int cause) {
    Map<String, Double> bySource = new HashMap<>();
    Reach reach = pass.reaches().get(cause);
    for (int j = 0; j < reach.claims().length; j++) {
      double weight = reach.memberships()[j] * pass.weights()[reach.claims()[j]];
      sources(reach.claims()[j]).forEach(source -> bySource.merge(source, weight, Double::sum));
    }
    return bySource.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(largest -> isFirstWithout(cause, largest.getKey()))
        .orElse(true);
  }

  private Set<String> sources(int claim) {
    return pass.makeup().picture().claims().get(claim).influences();
  }

  private boolean isFirstWithout(int cause, String source) {
    double[] left = pass.weights().clone();
    for (int i = 0; i < left.length; i++) {
      left[i] = sources(i).contains(source) ? 0 : left[i];
    }
    Pass without = Pass.over(pass.makeup(), pass.exposure(), left, pass.priors());
    return without.claimed(cause) > 0 && without.ranking()[0] == cause;
  }
}
