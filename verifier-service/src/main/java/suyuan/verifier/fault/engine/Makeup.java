package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Picture.Claim;

/// What all passes over one picture share: fits, record ratios, weights of claims.
record Makeup(
    Picture picture,
    DelayModel delay,
    Background background,
    Symptoms symptoms,
    Ratios ratios,
    Likelihood likelihood,
    Exposure exposure) {

  static Makeup of(Picture picture) {
    Parameters parameters = picture.parameters();
    DelayModel delay = DelayModel.fit(picture.past(), parameters.delay());
    return new Makeup(
        picture,
        delay,
        Background.fit(picture.past(), parameters.rate()),
        new Symptoms(parameters, picture.past(), picture.claims().size()),
        new Ratios(picture.causes(), parameters),
        new Likelihood(parameters.lambdas()),
        Exposure.of(picture, delay));
  }

  double ratio(Stage stage, int claim) {
    return symptoms.ratio(stage, picture.claims().get(claim).symptom());
  }

  /// Sources bounded; a claim about a thing that can't have been claimed about in the window
  /// (unsold, sold later) weighs nothing, one about a thing that was perhaps sold a part.
  double[] weights() {
    List<Claim> claims = picture.claims();
    boolean[] usable = new boolean[claims.size()];
    for (int i = 0; i < usable.length; i++) {
      int item = claims.get(i).item();
      usable[i] = exposure.of(item) > 0 || picture.items().pieces(item) == 0;
    }
    double[] weights = Sources.weights(claims, usable, picture.parameters().limits().perSource());
    Arrays.setAll(weights, i -> weights[i] * Lookups.weight(picture.items(), claims.get(i).item()));
    return weights;
  }

  /// Log prior of each cause, NONE last; stages that have no cause fall out.
  double[] priors() {
    List<Cause> causes = picture.causes();
    int[] counts = new int[Stage.values().length];
    counts[Stage.NONE.ordinal()] = 1;
    causes.forEach(cause -> counts[cause.stage().ordinal()]++);
    double sum =
        Arrays.stream(Stage.values())
            .filter(stage -> counts[stage.ordinal()] > 0)
            .mapToDouble(this::prior)
            .sum();
    return IntStream.rangeClosed(0, causes.size())
        .mapToObj(c -> c == causes.size() ? Stage.NONE : causes.get(c).stage())
        .mapToDouble(stage -> StrictMath.log(prior(stage) / sum / counts[stage.ordinal()]))
        .toArray();
  }

  private double prior(Stage stage) {
    return picture.parameters().priors().getOrDefault(stage, 0.0);
  }
}
