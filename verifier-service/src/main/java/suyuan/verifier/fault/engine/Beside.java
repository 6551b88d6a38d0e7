package suyuan.verifier.fault.engine;

import java.util.Optional;
import suyuan.verifier.fault.engine.Diagnosis.Second;

/// What else may be at work: the same again without the items and claims of each leading cause in
/// turn, weighted by how likely that one is.
///
/// @param probabilities of each cause, that it is at work beside a leading one
/// @param second the likeliest beside the first of all, if two claims or more are left
record Beside(double[] probabilities, Optional<Second> second) {
  private static final double FEWEST_LEFT = 2;

  /// Causes less likely are left aside, and all beyond so many: each takes a pass.
  private static final double LEADING = 0.05;

  private static final int MOST_LEADING = 5;

  static Beside of(Pass pass, int[] ranking) {
    double[] sums = new double[ranking.length];
    Optional<Second> second = Optional.empty();
    for (int place = 0; place < Math.min(MOST_LEADING, ranking.length); place++) {
      int leading = ranking[place];
      Optional<Pass> rest =
          place == 0 || pass.posterior(leading) >= LEADING
              ? without(pass, leading)
              : Optional.empty();
      rest.ifPresent(again -> add(sums, pass.posterior(leading), again, leading));
      if (place == 0) {
        second = rest.flatMap(again -> likeliest(again, leading));
      }
    }
    return new Beside(sums, second);
  }

  private static Optional<Pass> without(Pass pass, int leading) {
    Picture picture = pass.makeup().picture();
    Exposed explained = picture.causes().get(leading).exposed();
    double[] left = pass.weights().clone();
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      left[i] *= 1 - explained.probability(picture.claims().get(i).item());
      sum += left[i];
    }
    return sum < FEWEST_LEFT
        ? Optional.empty()
        : Optional.of(
            Pass.over(
                pass.makeup(),
                pass.exposure().without(explained, picture),
                left,
                pass.makeup().priorsBeside(leading)));
  }

  private static void add(double[] sums, double probability, Pass again, int leading) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += c == leading ? 0 : probability * again.posterior(c);
    }
  }

  private static Optional<Second> likeliest(Pass again, int leading) {
    for (int cause : again.ranking()) {
      if (cause != leading) {
        String key = again.makeup().picture().causes().get(cause).key();
        return Optional.of(new Second(key, again.posterior(cause), again.claimed(cause)));
      }
    }
    return Optional.empty();
  }
}
