package suyuan.verifier.fault.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How many times as often a symptom is seen after a cause at a stage as without common cause. The
/// second is fitted: the stated share counts as so many claims. The first is stated, and may be
/// wrong: many like symptoms are not so many independent witnesses of a stage, so the more claims
/// there are the less each one's symptom says.
final class Symptoms {
  /// Claims by which a symptom says half.
  private static final double HALF_SAID = 8;

  private final Map<Stage, Map<String, Double>> ratios = new EnumMap<>(Stage.class);

  Symptoms(Parameters parameters, Past past, int claims) {
    double power = HALF_SAID / (HALF_SAID + claims);
    Map<String, Double> stated = parameters.background().symptoms();
    double weight = parameters.background().weight();
    double seen =
        stated.keySet().stream().mapToDouble(one -> past.symptoms().getOrDefault(one, 0L)).sum();
    Map<String, Double> background = new HashMap<>();
    stated.forEach(
        (symptom, share) ->
            background.put(
                symptom,
                (past.symptoms().getOrDefault(symptom, 0L) + weight * share) / (seen + weight)));
    parameters
        .symptoms()
        .forEach((stage, shares) -> ratios.put(stage, ratios(shares, background, power)));
  }

  private static Map<String, Double> ratios(
      Map<String, Double> shares, Map<String, Double> background, double power) {
    Map<String, Double> ratios = new HashMap<>();
    background.forEach(
        (symptom, none) -> {
          double cause = shares.getOrDefault(symptom, none);
          ratios.put(symptom, none > 0 ? StrictMath.pow(cause / none, power) : 1);
        });
    return ratios;
  }

  /// 1 for a symptom that isn't in the tables.
  double ratio(Stage stage, String symptom) {
    return ratios.getOrDefault(stage, Map.of()).getOrDefault(symptom, 1.0);
  }
}
