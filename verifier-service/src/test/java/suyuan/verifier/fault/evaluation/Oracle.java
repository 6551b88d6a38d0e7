package suyuan.verifier.fault.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Parameters.Background;
import suyuan.verifier.fault.engine.Parameters.Delays;
import suyuan.verifier.fault.engine.Parameters.Limits;
import suyuan.verifier.fault.engine.Parameters.Rate;
import suyuan.verifier.fault.engine.Parameters.Records;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;
import suyuan.verifier.fault.engine.Stage;

/// One that knows the generator's parameters: the engine's arithmetic with the true values in place
/// of the stated and fitted ones. What it doesn't reach, no inference can; exact for the well
/// specified world only.
final class Oracle {
  /// So sure that the brand's own data don't count.
  private static final double SURE = 1e12;

  private Oracle() {}

  static Parameters of(Table all, Table world) {
    List<String> names = all.texts("symptoms");
    Map<Stage, Map<String, Double>> symptoms = new EnumMap<>(Stage.class);
    Map<Stage, Double> priors = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      symptoms.put(stage, named(names, all.in("symptomsOf").numbers(stage.word())));
      priors.put(stage, stage == Stage.NONE ? 0.1 : 0.9 * all.in("causes").number(stage.word()));
    }
    Map<String, Double> none = symptoms.get(Stage.NONE);
    symptoms.remove(Stage.NONE);
    return new Parameters(
        priors,
        world.number("twoCauses"),
        lambdas(world),
        symptoms,
        new Background(none == null ? Map.of() : none, SURE),
        records(world.in("sensor")),
        Map.of(Attestation.RAW, 1.0, Attestation.SIGNED, 1.0),
        new Delays(world.number("delayMean"), 1, SURE),
        new Rate(world.number("background") * LookUps.reported(world), SURE),
        new Limits(1e9, Map.of()),
        Parameters.stated().gate());
  }

  private static Map<String, Double> named(List<String> names, double[] shares) {
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      named.put(names.get(i), shares[i]);
    }
    return named;
  }

  private static List<Double> lambdas(Table world) {
    double[] defect = world.numbers("defect");
    int points = 28;
    return IntStream.range(0, points)
        .mapToObj(i -> defect[0] + (defect[1] - defect[0]) * (i + 0.5) / points)
        .map(rate -> 1 + rate / world.number("background"))
        .toList();
  }

  private static Records records(Table sensor) {
    double hit = sensor.number("hit");
    double near = sensor.number("hitBorderline");
    double no = sensor.number("false");
    double nearly = sensor.number("falseBorderline");
    return new Records(
        Map.of(Says.EXCEEDED, hit, Says.BORDERLINE, near, Says.WITHIN, 1 - hit - near),
        Map.of(Says.EXCEEDED, no, Says.BORDERLINE, nearly, Says.WITHIN, 1 - no - nearly),
        1,
        SURE);
  }
}
