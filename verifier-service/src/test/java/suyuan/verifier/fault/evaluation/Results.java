package suyuan.verifier.fault.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Figures over many cases.
record Results(List<Judged> cases) {
  private static final int BINS = 10;

  private Stream<Score> scores(String method, int n) {
    return cases.stream()
        .filter(one -> one.scores().containsKey(method) && one.scores().get(method).containsKey(n))
        .map(one -> one.scores().get(method).get(n));
  }

  Share share(String method, int n, ToDoubleFunction<Score> of) {
    double[] all = scores(method, n).mapToDouble(of).toArray();
    return Share.of(Arrays.stream(all).sum(), all.length);
  }

  double mean(String method, int n, ToDoubleFunction<Score> of) {
    return scores(method, n).mapToDouble(of).average().orElse(Double.NaN);
  }

  /// Mean squared difference between the first's posterior and whether it is true.
  double brier(String method, int n) {
    return mean(
        method, n, one -> (one.posterior() - one.first()) * (one.posterior() - one.first()));
  }

  /// Expected calibration error over ten bins of the first's posterior.
  double calibration(String method, int n) {
    double[] difference = new double[BINS];
    scores(method, n)
        .forEach(
            one ->
                difference[Math.min(BINS - 1, (int) (one.posterior() * BINS))] +=
                    one.posterior() - one.first());
    return Arrays.stream(difference).map(Math::abs).sum() / scores(method, n).count();
  }

  /// "No common cause" more probable than any cause.
  Share none(int n) {
    return share("ours", n, one -> one.none() > one.posterior() ? 1 : 0);
  }

  /// The cases in which the gate was watched.
  private List<Judged> watched() {
    return cases.stream().filter(one -> one.namedAt() >= 0).toList();
  }

  Share named() {
    return Share.of(
        watched().stream().mapToInt(one -> one.namedAt() > 0 ? 1 : 0).sum(), watched().size());
  }

  Share wrongParty() {
    List<Judged> named = cases.stream().filter(one -> one.namedAt() > 0).toList();
    return Share.of(named.stream().mapToInt(one -> one.wrongParty() ? 1 : 0).sum(), named.size());
  }

  /// Over all cases, those never named last; 0 if more than half are never named.
  int medianToNaming() {
    int[] at =
        watched().stream()
            .mapToInt(one -> one.namedAt() == 0 ? Integer.MAX_VALUE : one.namedAt())
            .sorted()
            .toArray();
    int median = at[at.length / 2];
    return median == Integer.MAX_VALUE ? 0 : median;
  }
}
