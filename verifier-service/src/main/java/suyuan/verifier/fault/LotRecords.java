package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Subject;
import suyuan.model.trace.TraceEvent.Packed;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.Dossier;
import suyuan.verifier.report.Reader;
import suyuan.verifier.report.Records;
import suyuan.verifier.report.Standing;
import suyuan.verifier.report.Told;

/// Everything on record about a lot: its own events and those of all units that carried it.
@Singleton
@Requires(beans = ReadModel.class)
final class LotRecords {
  private static final int MOST_UNITS = 400;
  private static final int MOST_EVENTS = 60;

  private final ReadModel model;
  private final Records records;
  private final Reader reader;

  LotRecords(ReadModel model, Records records, Reader reader) {
    this.model = model;
    this.records = records;
    this.reader = reader;
  }

  Dossier of(Lot lot) {
    return records.making(lot);
  }

  /// Those with an amount of the lot in them, and those that its single items were packed in.
  private Stream<Subject> units(Lot lot) {
    Stream<Sscc> packed =
        reader.read(model.packings(lot, MOST_UNITS)).stream()
            .flatMap(
                told ->
                    told.event() instanceof Packed packing
                        ? Stream.of(packing.parent())
                        : Stream.of());
    return Stream.concat(model.units(lot, MOST_UNITS).stream(), packed).distinct().map(Subject::of);
  }

  /// Parties that sold items of it.
  Set<String> sellers(Lot lot) {
    return model.salesByParty(lot).keySet();
  }

  /// Channels that items of it were sold through.
  Set<String> channels(Lot lot) {
    return model.salesByChannel(lot).keySet();
  }

  /// What stands of the units that carry the lot, each event once, in order of time.
  List<Told> carriage(Lot lot) {
    return Standing.among(
        units(lot)
            .map(unit -> reader.read(model.events(unit, MOST_EVENTS)))
            .flatMap(Collection::stream)
            .toList());
  }
}
