package suyuan.verifier.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suyuan.model.gs1.Lot;

/// What recalls of a lot's analysis would take, before any is made.
///
/// @param causes the likeliest first, each with what it alone reaches
/// @param options the smallest scope at each risk, and the asked for one
record WhatIf(Lot lot, List<Reaches> causes, List<Option> options) {
  private static final List<Double> RISKS = List.of(.001, .01, .05, .1, .2);
  private static final int MOST_CAUSES = 50;
  private static final int MOST_SHARES = 20;

  WhatIf {
    causes = List.copyOf(causes);
    options = List.copyOf(options);
  }

  /// A cause, how likely it is, and how many pieces it may have reached.
  record Reaches(String key, double probability, double pieces) {}

  /// One possible recall.
  ///
  /// @param risk that it was asked to bear; of chosen causes: what is left
  /// @param covered the likeliest of the causes covered, and how likely each is at work
  /// @param left the same of those left out
  /// @param watched present if the formula is covered
  record Option(
      double risk, Scope scope, List<Share> covered, List<Share> left, Optional<Watched> watched) {
    Option {
      covered = List.copyOf(covered);
      left = List.copyOf(left);
    }
  }

  /// A cause's share of what is covered or of the risk that is left.
  record Share(String key, double probability) {}

  /// What the same risk would take if a fault of the formula were watched for, not recalled for.
  ///
  /// @param probability that it is the formula
  /// @param riskLeft with the formula's
  record Watched(double probability, double pieces, double riskLeft) {}

  /// @param causes keys; none: only the smallest scopes
  static WhatIf of(Lot lot, Suspects suspects, List<Double> risks, List<String> causes) {
    List<Option> options =
        (risks.isEmpty() ? RISKS : risks)
            .stream()
                .map(risk -> smallest(suspects, risk))
                .collect(Collectors.toCollection(ArrayList::new));
    if (!causes.isEmpty()) {
      Scope chosen = SmallestScope.by(suspects.causes(), suspects.pieces(), causes);
      options.add(option(chosen.riskLeft(), chosen, suspects, Optional.empty()));
    }
    return new WhatIf(lot, reaches(suspects), options);
  }

  private static Option smallest(Suspects suspects, double risk) {
    Scope scope = SmallestScope.of(suspects.causes(), suspects.pieces(), risk);
    return option(
        risk,
        scope,
        suspects,
        suspects
            .formula()
            .filter(it -> scope.causes().contains(it.key()))
            .map(formula -> watched(suspects, formula, risk)));
  }

  private static Option option(
      double risk, Scope scope, Suspects suspects, Optional<Watched> watched) {
    Set<String> covered = Set.copyOf(scope.causes());
    return new Option(
        risk,
        scope,
        shares(suspects, covered::contains),
        shares(suspects, key -> !covered.contains(key)),
        watched);
  }

  private static List<Share> shares(Suspects suspects, Predicate<String> which) {
    return suspects.causes().stream()
        .filter(cause -> !cause.key().equals(Suspects.NONE) && which.test(cause.key()))
        .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
        .limit(MOST_SHARES)
        .map(cause -> new Share(cause.key(), cause.probability()))
        .toList();
  }

  private static Watched watched(Suspects suspects, Cause formula, double risk) {
    List<Cause> borne =
        suspects.causes().stream()
            .map(
                cause ->
                    cause.key().equals(formula.key())
                        ? new Cause(cause.key(), cause.probability(), Cause.Items.NONE)
                        : cause)
            .toList();
    Scope scope = SmallestScope.of(borne, suspects.pieces(), risk);
    return new Watched(
        formula.probability(),
        scope.pieces(),
        Math.min(1, scope.riskLeft() + formula.probability()));
  }

  private static List<Reaches> reaches(Suspects suspects) {
    return IntStream.range(0, suspects.causes().size())
        .mapToObj(suspects.causes()::get)
        .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
        .limit(MOST_CAUSES)
        .map(cause -> new Reaches(cause.key(), cause.probability(), pieces(suspects, cause)))
        .toList();
  }

  private static double pieces(Suspects suspects, Cause cause) {
    double[] sum = {0};
    cause.items().each(item -> sum[0] += suspects.pieces()[item]);
    return sum[0];
  }
}
