package suyuan.verifier.fault.engine;

import java.util.HashMap;
import java.util.Map;

/// How many times as often a symptom is seen after a cause at a stage as without common cause. The
/// second is fitted: the stated share counts as so many claims.
final class Symptoms {
  private final Map<Stage, Map<String, Double>> ofStage;
  private final Map<String, Double> background = new HashMap<>();

  Symptoms(Parameters parameters, Past past) {
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
    return none > 0 ? cause / none : 1;
  }
}
