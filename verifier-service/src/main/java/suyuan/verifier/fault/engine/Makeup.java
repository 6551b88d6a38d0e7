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
    int[] counts = counts();
    double causes = sum(counts);
    double none = prior(Stage.NONE);
    return priors(counts, 1 / (causes + none), none / (causes + none));
  }

  /// The same for what may be at work beside a known cause, which itself can't be.
  double[] priorsBeside(int known) {
    int[] counts = counts();
    counts[picture.causes().get(known).stage().ordinal()]--;
    double another = picture.parameters().another();
    double causes = sum(counts);
    double[] priors = priors(counts, another / causes, 1 - another);
    priors[known] = Double.NEGATIVE_INFINITY;
    return priors;
  }

  private double[] priors(int[] counts, double scale, double none) {
    List<Cause> causes = picture.causes();
    return IntStream.rangeClosed(0, causes.size())
        .mapToDouble(c -> c == causes.size() ? none : scale * share(causes.get(c).stage(), counts))
        .map(StrictMath::log)
        .toArray();
  }

  private double share(Stage stage, int[] counts) {
    return prior(stage) / Math.max(1, counts[stage.ordinal()]);
  }

  private int[] counts() {
    int[] counts = new int[Stage.values().length];
    picture.causes().forEach(cause -> counts[cause.stage().ordinal()]++);
    return counts;
  }

  /// Of the stages that have causes.
  private double sum(int[] counts) {
    return Arrays.stream(Stage.values())
        .filter(stage -> counts[stage.ordinal()] > 0)
        .mapToDouble(this::prior)
        .sum();
  }

  private double prior(Stage stage) {
    return picture.parameters().priors().getOrDefault(stage, 0.0);
  }
}
