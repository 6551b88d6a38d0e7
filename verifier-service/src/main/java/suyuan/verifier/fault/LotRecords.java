package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import suyuan.model.gs1.Lot;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.Dossier;
import suyuan.verifier.report.Records;

/// What is on record about how a lot was made and sold.
@Singleton
@Requires(beans = ReadModel.class)
final class LotRecords {
  private final ReadModel model;
  private final Records records;

  LotRecords(ReadModel model, Records records) {
    this.model = model;
    this.records = records;
  }

  Dossier of(Lot lot) {
    return records.making(lot);
  }

  /// Parties that sold items of it.
  Set<String> sellers(Lot lot) {
    return model.salesByParty(lot).keySet();
  }

  /// Channels that items of it were sold through.
  Set<String> channels(Lot lot) {
    return model.salesByChannel(lot).keySet();
  }
}
