package suyuan.contract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.admission.LedgerView;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.StatementId;
import suyuan.model.wire.Call;

/// What admission asks, answered from the state.
record StateView(State state) implements LedgerView {
  private static final int SIGNATURE = 64;

  @Override
  public Registry registry() {
    return new StateRegistry(state);
  }

  @Override
  public Optional<Filed> filed(PartyId party, StatementId id) {
    return state.get(Call.key(party, id)).map(StateView::filed);
  }

  @Override
  public void expect(Set<Lot> lots) {
    state.expect(lots.stream().flatMap(lot -> Stream.of(Keys.lot(lot), Keys.product(lot.gtin()))));
  }

  @Override
  public Set<Flag.Kind> marks(Lot lot) {
    return new LotRecords(state).marks(lot);
  }

  private static Filed filed(Bytes filed) {
    Bytes header = Bytes.of(filed.toArray(), 0, filed.size() - SIGNATURE);
    return new Filed(header, root(header));
  }

  private static Optional<Bytes> root(Bytes header) {
    return Json.parse(header, JsonLimits.MESSAGE) instanceof Json.Obj json
        ? json.string("root").map(Bytes::fromHex)
        : Optional.empty();
  }
}
