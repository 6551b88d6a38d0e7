package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.admission.LedgerView;
import suyuan.model.gs1.Lot;
import suyuan.model.history.History;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.Header;
import suyuan.model.statement.StatementId;

/// The ledger before the record at hand, as admission asks it: what was believed so far.
final class Before implements LedgerView {
  private final Connection connection;
  private final History history;
  private final Map<EntryId, Optional<Filed>> known = new HashMap<>();

  Before(Connection connection, History history) {
    this.connection = connection;
    this.history = history;
  }

  /// Asks at once for all that these records' own ids will be looked up for, and forgets the rest.
  void expect(Collection<Committed> records) throws SQLException {
    known.clear();
    List<EntryId> ids = records.stream().map(Committed::id).toList();
    ids.forEach(id -> known.put(id, Optional.empty()));
    select(ids);
  }

  /// The record is believed.
  void add(Committed record) {
    known.put(record.id(), Optional.of(filed(record)));
  }

  private static Filed filed(Committed record) {
    return switch (record) {
      case CommittedStatement made -> Filed.of(made.statement());
      case CommittedRegistration made -> Filed.of(made.registration());
    };
  }

  private void select(List<EntryId> ids) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select r.party, r.id, r.kind, r.header from unnest(?, ?) as w (party, id)"
                + " join ledger.record r on r.party = w.party and r.id = w.id")) {
      List<String> parties = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (EntryId id : ids) {
        parties.add(id.by().value());
        names.add(id.id());
      }
      query.setArray(1, connection.createArrayOf("text", parties.toArray()));
      query.setArray(2, connection.createArrayOf("text", names.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          EntryId id = new EntryId(new PartyId(rows.getString(1)), rows.getString(2));
          Bytes header = Bytes.of(rows.getBytes(4));
          boolean statement = rows.getString(3).equals("statement");
          Optional<Bytes> root =
              statement ? Optional.of(Header.parse(header).root()) : Optional.empty();
          known.put(id, Optional.of(new Filed(header, root)));
        }
      }
    }
  }

  @Override
  public Registry registry() {
    return history.registry();
  }

  @Override
  public Optional<Filed> filed(PartyId party, StatementId id) {
    EntryId key = new EntryId(party, id.value());
    if (!known.containsKey(key)) {
      known.put(key, Optional.empty());
      try {
        select(List.of(key));
      } catch (SQLException e) {
        throw new ProjectionException("Records can't be read.", e);
      }
    }
    return known.getOrDefault(key, Optional.empty());
  }

  /// Marks change what a receipt says, not what may be said.
  @Override
  public Set<Flag.Kind> marks(Lot lot) {
    return Set.of();
  }
}
