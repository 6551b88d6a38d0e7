package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.PhysicalRecord;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;
import suyuan.verifier.fault.evaluation.Chain.Possible;

/// What loggers, checks and alarms say about each possible cause: most of the time the truth.
record Sensors(Table own) {

  List<Cause> records(List<Possible> possible, List<Integer> truth, Chance chance) {
    Set<Integer> guilty = new HashSet<>(truth);
    truth.forEach(cause -> guilty.addAll(possible.get(cause).legs()));
    List<Cause> causes = new ArrayList<>();
    for (int c = 0; c < possible.size(); c++) {
      Possible one = possible.get(c);
      causes.add(
          new Cause(
              one.stage(),
              one.key(),
              one.party(),
              one.exposed(),
              one.legs().isEmpty()
                  ? own(one, guilty.contains(c), chance)
                  : one.legs().stream()
                      .flatMap(leg -> causes.get(leg).records().stream())
                      .toList()));
    }
    return causes;
  }

  private List<PhysicalRecord> own(Possible cause, boolean guilty, Chance chance) {
    return switch (cause.stage()) {
      case FORMULA, CARRIER, STORAGE_TIME, CHANNEL, USE, NONE -> List.of();
      case SHOP ->
          chance.is(own.number("shopRecords")) ? List.of(record(cause, guilty, chance)) : List.of();
      case MATERIAL, PACKAGING, LINE, QUALITY_GATE, SHIPMENT, WAREHOUSE ->
          List.of(record(cause, guilty, chance));
    };
  }

  private PhysicalRecord record(Possible cause, boolean guilty, Chance chance) {
    Table sensor = own.in("sensor");
    Attestation attestation = chance.is(0.6) ? Attestation.RAW : Attestation.SIGNED;
    boolean honest = !chance.is(own.number("liars"));
    double exceeded = sensor.number(guilty && honest ? "hit" : "false");
    double borderline = sensor.number(guilty && honest ? "hitBorderline" : "falseBorderline");
    double missing = sensor.number("missing");
    Says[] says = {Says.MISSING, Says.EXCEEDED, Says.BORDERLINE, Says.WITHIN};
    double seen = 1 - missing;
    double[] shares = {
      missing, seen * exceeded, seen * borderline, seen * (1 - exceeded - borderline)
    };
    return new PhysicalRecord("record of " + cause.key(), says[chance.pick(shares)], attestation);
  }
}
