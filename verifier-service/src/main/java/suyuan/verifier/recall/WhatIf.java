package suyuan.verifier.recall;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.gs1.Lot;

/// What recalls of a lot's analysis would take, before any is made.
///
/// @param causes the likeliest first, each with what it alone reaches
/// @param options the smallest scope at each risk, and the asked for one
record WhatIf(Lot lot, List<Reaches> causes, List<Option> options) {
  private static final List<Double> RISKS = List.of(.001, .01, .05, .1, .2);
  private static final int MOST_CAUSES = 50;

  WhatIf {
    causes = List.copyOf(causes);
    options = List.copyOf(options);
  }

  /// A cause, how likely it is, and how many pieces it may have reached.
  record Reaches(String key, double probability, double pieces) {}

  /// One possible recall.
  ///
  /// @param risk that it was asked to bear; of chosen causes: what is left
  record Option(double risk, Scope scope) {}

  /// @param causes keys; none: only the smallest scopes
  static WhatIf of(Lot lot, Suspects suspects, List<Double> risks, List<String> causes) {
    List<Option> options =
        (risks.isEmpty() ? RISKS : risks)
            .stream()
                .map(
                    risk ->
                        new Option(
                            risk, SmallestScope.of(suspects.causes(), suspects.pieces(), risk)))
                .toList();
    return new WhatIf(lot, reaches(suspects), with(options, suspects, causes));
  }

  private static List<Option> with(List<Option> options, Suspects suspects, List<String> causes) {
    if (causes.isEmpty()) {
      return options;
    }
    Scope chosen = SmallestScope.by(suspects.causes(), suspects.pieces(), causes);
    return Stream.concat(options.stream(), Stream.of(new Option(chosen.riskLeft(), chosen)))
        .toList();
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
