package suyuan.verifier.fault.engine;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Parameters.Background;
import suyuan.verifier.fault.engine.Parameters.Delays;
import suyuan.verifier.fault.engine.Parameters.Limits;
import suyuan.verifier.fault.engine.Parameters.Naming;
import suyuan.verifier.fault.engine.Parameters.Rate;
import suyuan.verifier.fault.engine.Parameters.Records;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

/// What is assumed before there are data, as a quality engineer would put it.
final class Stated {
  /// A cause is as likely at a stage as such causes are common; a carrier's own fault over weeks is
  /// rarer than one warm leg.
  private static final Map<Stage, Double> PRIORS =
      Map.ofEntries(
          entry(Stage.FORMULA, 0.02),
          entry(Stage.MATERIAL, 0.11),
          entry(Stage.PACKAGING, 0.07),
          entry(Stage.LINE, 0.09),
          entry(Stage.QUALITY_GATE, 0.05),
          entry(Stage.SHIPMENT, 0.11),
          entry(Stage.CARRIER, 0.05),
          entry(Stage.WAREHOUSE, 0.06),
          entry(Stage.STORAGE_TIME, 0.02),
          entry(Stage.SHOP, 0.06),
          entry(Stage.CHANNEL, 0.02),
          entry(Stage.USE, 0.04),
          entry(Stage.NONE, 0.30));

  /// Two faults at the same time: one outbreak in a hundred.
  private static final double ANOTHER = 0.01;

  /// The exposed are claimed about 2 to 400 times as often: 28 points, evenly on a log scale.
  private static final List<Double> LAMBDAS = grid(2, 400, 28);

  private static final Map<String, Double> COLD =
      symptoms(0.30, 0.10, 0.34, 0.10, 0.02, 0.03, 0.05, 0.01, 0.05);
  private static final Map<Stage, Map<String, Double>> SYMPTOMS =
      Map.ofEntries(
          entry(Stage.FORMULA, symptoms(0.08, 0.10, 0.17, 0.50, 0.02, 0.02, 0.02, 0.01, 0.08)),
          entry(Stage.MATERIAL, symptoms(0.28, 0.20, 0.20, 0.20, 0.02, 0.02, 0.02, 0.01, 0.05)),
          entry(Stage.PACKAGING, symptoms(0.06, 0.04, 0.05, 0.04, 0.34, 0.36, 0.03, 0.04, 0.04)),
          entry(Stage.LINE, symptoms(0.10, 0.16, 0.24, 0.06, 0.18, 0.18, 0.02, 0.02, 0.04)),
          entry(Stage.QUALITY_GATE, symptoms(0.20, 0.18, 0.24, 0.14, 0.08, 0.08, 0.02, 0.02, 0.04)),
          entry(Stage.SHIPMENT, COLD),
          entry(Stage.CARRIER, COLD),
          entry(Stage.WAREHOUSE, COLD),
          entry(Stage.STORAGE_TIME, symptoms(0.28, 0.12, 0.24, 0.08, 0.02, 0.03, 0.16, 0.01, 0.06)),
          entry(Stage.SHOP, symptoms(0.20, 0.08, 0.20, 0.06, 0.08, 0.06, 0.22, 0.03, 0.07)),
          entry(Stage.CHANNEL, symptoms(0.10, 0.08, 0.10, 0.08, 0.10, 0.06, 0.12, 0.28, 0.08)),
          entry(Stage.USE, symptoms(0.20, 0.14, 0.14, 0.30, 0.02, 0.02, 0.10, 0.01, 0.07)));

  static final Parameters PARAMETERS =
      new Parameters(
          PRIORS,
          ANOTHER,
          LAMBDAS,
          SYMPTOMS,
          new Background(symptoms(0.14, 0.09, 0.13, 0.20, 0.11, 0.09, 0.07, 0.03, 0.14), 20),
          new Records(
              Map.of(Says.EXCEEDED, 0.70, Says.BORDERLINE, 0.12, Says.WITHIN, 0.18),
              Map.of(Says.EXCEEDED, 0.04, Says.BORDERLINE, 0.06, Says.WITHIN, 0.90),
              1.3,
              20),
          Map.of(
              Attestation.INDEPENDENT, 1.0,
              Attestation.RAW, 0.95,
              Attestation.SIGNED, 0.85,
              Attestation.HOSTED, 0.70),
          new Delays(21, 1.2, 10),
          new Rate(0.001, 500),
          new Limits(
              20, Map.of("claimant", 1.0, "burst", 1.0, "device", 2.0, "desk", 3.0, "shop", 6.0)),
          new Naming(0.985, 2, 5, 0.01, 9_999, 0.5));

  private Stated() {}

  private static Map<String, Double> symptoms(
      double smell,
      double colour,
      double texture,
      double reaction,
      double packaging,
      double leak,
      double expired,
      double print,
      double other) {
    return Map.of(
        "smell", smell,
        "colour", colour,
        "texture", texture,
        "reaction", reaction,
        "packaging", packaging,
        "leak", leak,
        "expired", expired,
        "different-print", print,
        "other", other);
  }

  /// Points from `least` to `most`, evenly on a log scale.
  static List<Double> grid(double least, double most, int points) {
    double step = StrictMath.log(most / least) / (points - 1);
    return IntStream.range(0, points).mapToObj(i -> least * StrictMath.exp(i * step)).toList();
  }
}
