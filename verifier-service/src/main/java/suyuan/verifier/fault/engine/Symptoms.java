package suyuan.verifier.fault.engine;

import java.util.HashMap;
import java.util.Map;

/// How many times as often a symptom is seen after a cause at a stage as without common cause. The
/// second is fitted: the stated share counts as so many claims. The first is stated, and may be
/// wrong: many like symptoms are not so many independent witnesses of a stage, so the more claims
/// there are the less each one's symptom says.
final class Symptoms {
  /// Claims by which a symptom says half.
  private static final double HALF_SAID = 8;

  private final Map<Stage, Map<String, Double>> ofStage;
  private final Map<String, Double> background = new HashMap<>();

  private final double power;

  Symptoms(Parameters parameters, Past past, int claims) {
    this.power = HALF_SAID / (HALF_SAID + claims);
    this.ofStage = parameters.symptoms();
    Map<String, Double> stated = parameters.background().symptoms();
    double weight = parameters.background().weight();
    double seen =
        stated.keySet().stream().mapToDouble(one -> past.symptoms().getOrDefault(one, 0L)).sum();
    stated.forEach(
        (symptom, share) ->
            background.put(
                symptom,
                (past.symptoms().getOrDefault(symptom, 0L) + weight * share) / (seen + weight)));
  }

  /// 1 for a symptom that isn't in the tables.
  double ratio(Stage stage, String symptom) {
    double none = background.getOrDefault(symptom, 0.0);
    double cause = ofStage.getOrDefault(stage, Map.of()).getOrDefault(symptom, none);
    return none > 0 ? StrictMath.pow(cause / none, power) : 1;
  }
}
