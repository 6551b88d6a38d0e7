package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import suyuan.verifier.fault.engine.Diagnosis.Contribution;
import suyuan.verifier.fault.engine.Parameters.Records;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

/// What physical records say for and against a cause: P(says | cause) over P(says | not), the
/// second from all records of the stage in the picture and the stated one (a Dirichlet prior, whose
/// margins are Beta), mixed with "says nothing" by how far such a record is to be trusted, and
/// capped for all records of one cause together.
final class Ratios {
  /// Missing records together never say more than this.
  private static final double MISSING_CAP = StrictMath.log(1.5);

  private final Parameters parameters;
  private final Map<Stage, Map<Says, Double>> otherwise = new EnumMap<>(Stage.class);

  Ratios(List<Cause> causes, Parameters parameters) {
    this.parameters = parameters;
    Map<Stage, Map<Says, Integer>> counts = new EnumMap<>(Stage.class);
    for (Cause cause : causes) {
      Map<Says, Integer> stage =
          counts.computeIfAbsent(cause.stage(), _ -> new EnumMap<>(Says.class));
      cause.records().forEach(record -> stage.merge(record.says(), 1, Integer::sum));
    }
    counts.forEach((stage, says) -> otherwise.put(stage, smoothed(says)));
  }

  private Map<Says, Double> smoothed(Map<Says, Integer> counts) {
    Records records = parameters.records();
    double all =
        records.otherwise().keySet().stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
    Map<Says, Double> smoothed = new EnumMap<>(Says.class);
    records
        .otherwise()
        .forEach(
            (says, stated) ->
                smoothed.put(
                    says,
                    (counts.getOrDefault(says, 0) + records.weight() * stated)
                        / (all + records.weight())));
    return smoothed;
  }

  /// All records of a cause together.
  double sum(Cause cause) {
    double sum = 0;
    for (double one : logs(cause)) {
      sum += one;
    }
    return sum;
  }

  private double[] logs(Cause cause) {
    double[] logs = new double[cause.records().size()];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = log(cause.stage(), cause.records().get(i));
    }
    bound(cause.records(), logs);
    return logs;
  }

  /// One line for each record that says something.
  List<Contribution> of(Cause cause) {
    double[] logs = logs(cause);
    List<Contribution> lines = new ArrayList<>();
    for (int i = 0; i < logs.length; i++) {
      lines.add(new Contribution(Contribution.Kind.RECORD, cause.records().get(i).ref(), logs[i]));
    }
    return lines;
  }

  private void bound(List<PhysicalRecord> records, double[] logs) {
    double missing = 0;
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      if (records.get(i).says() == Says.MISSING) {
        logs[i] = Math.min(logs[i], MISSING_CAP - missing);
        missing += logs[i];
      }
      sum += logs[i];
    }
    double cap = StrictMath.log(parameters.limits().evidence());
    if (Math.abs(sum) > cap) {
      for (int i = 0; i < logs.length; i++) {
        logs[i] *= cap / Math.abs(sum);
      }
    }
  }

  private double log(Stage stage, PhysicalRecord record) {
    return switch (record.says()) {
      case UNUSABLE -> 0;
      case MISSING -> StrictMath.log(parameters.records().missingRatio());
      case EXCEEDED, BORDERLINE, WITHIN -> StrictMath.log(ratio(stage, record));
    };
  }

  private double ratio(Stage stage, PhysicalRecord record) {
    double cause = parameters.records().ofCause().getOrDefault(record.says(), 0.0);
    double other = otherwise.getOrDefault(stage, Map.of()).getOrDefault(record.says(), cause);
    double trust = parameters.trust().getOrDefault(record.attestation(), 0.0);
    double cap = parameters.limits().evidence();
    return trust * Math.clamp(cause / other, 1 / cap, cap) + 1 - trust;
  }
}
