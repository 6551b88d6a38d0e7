package suyuan.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import suyuan.model.Bytes;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.Header;
import suyuan.model.statement.StatementId;

/// Reads events.
record Events(Handle handle) {
  static final int MOST = 200;

  /// What matters of a lot to each of its items. Its packing into thousands of cartons doesn't.
  private static final List<String> OF_LOT =
      List.of(
          "material-received",
          "batch-produced",
          "reworked",
          "quality-checked",
          "sampled",
          "serials-commissioned",
          "shipped",
          "received",
          "conditions-recorded",
          "stored",
          "destroyed",
          "recalled",
          "recall-lifted",
          "corrected");

  private static final List<String> OF_UNITS =
      List.of("shipped", "received", "conditions-recorded", "stored", "corrected");

  private static final String SELECT =
      "select e.block, e.index, e.event, r.party, r.id, r.header, r.submitter, r.ledger_time,"
          + " e.kind, e.time, e.canonical from ledger.event e"
          + " join ledger.record r on r.block = e.block and r.index = e.index ";

  private static final String BY_SUBJECT =
      SELECT
          + "join ledger.event_subject s on s.block = e.block and s.index = e.index"
          + " and s.event = e.event where s.subject = :subject ";

  private static final String IN_TIME = " order by e.time, e.block, e.index, e.event limit :most";

  List<StoredEvent> about(Subject subject, int most) {
    return list(
        handle
            .createQuery(BY_SUBJECT + IN_TIME)
            .bind("subject", subject.toString())
            .bind("most", most));
  }

  List<StoredEvent> ofLot(Subject lot) {
    return list(
        handle
            .createQuery(BY_SUBJECT + "and s.kind = any(:kinds)" + IN_TIME)
            .bind("subject", lot.toString())
            .bindArray("kinds", String.class, OF_LOT)
            .bind("most", MOST));
  }

  /// Events of a unit in a span of time, in milliseconds, both included; not its packing.
  List<StoredEvent> ofUnit(Subject unit, long from, long to) {
    return list(
        handle
            .createQuery(
                BY_SUBJECT + "and s.time between :from and :to and s.kind <> 'packed'" + IN_TIME)
            .bind("subject", unit.toString())
            .bind("from", from)
            .bind("to", to)
            .bind("most", MOST));
  }

  /// How these units were moved, stored and kept, each event once, in order of event time.
  List<StoredEvent> ofUnits(Collection<Subject> units, int most) {
    return list(
        handle
            .createQuery(
                SELECT
                    + "where (e.block, e.index, e.event) in"
                    + " (select s.block, s.index, s.event from ledger.event_subject s"
                    + " where s.subject = any(:units) and s.kind = any(:kinds))"
                    + IN_TIME)
            .bindArray("units", String.class, units.stream().map(Subject::toString).toList())
            .bindArray("kinds", String.class, OF_UNITS)
            .bind("most", most));
  }

  List<StoredEvent> all(Collection<EventRef> refs) {
    if (refs.isEmpty()) {
      return List.of();
    }
    return list(
        handle
            .createQuery(
                SELECT
                    + "where (e.block, e.index, e.event) in"
                    + " (select * from unnest(:blocks, :indexes, :events))"
                    + " order by e.block, e.index, e.event")
            .bindArray("blocks", Long.class, refs.stream().map(r -> r.position().block()).toList())
            .bindArray(
                "indexes", Integer.class, refs.stream().map(r -> r.position().index()).toList())
            .bindArray("events", Integer.class, refs.stream().map(EventRef::index).toList()));
  }

  List<StoredEvent> byId(String eventId) {
    return list(
        handle
            .createQuery(SELECT + "where e.event_id = :id order by e.block, e.index, e.event")
            .bind("id", eventId));
  }

  List<StoredEvent> after(EventRef after, Optional<PartyId> party, int most) {
    return list(
        handle
            .createQuery(
                SELECT
                    + "where (e.block, e.index, e.event) > (:block, :index, :event)"
                    + " and (:party = '' or r.party = :party)"
                    + " order by e.block, e.index, e.event limit :most")
            .bind("block", after.position().block())
            .bind("index", after.position().index())
            .bind("event", after.index())
            .bind("party", party.map(PartyId::value).orElse(""))
            .bind("most", most));
  }

  private static List<StoredEvent> list(Query query) {
    return query.map((row, context) -> event(row)).list();
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        new EventRef(new Position(row.getLong("block"), row.getInt("index")), row.getInt("event")),
        new PartyId(row.getString("party")),
        new StatementId(row.getString("id")),
        Header.parse(Bytes.of(row.getBytes("header"))).key(),
        new Submitter(row.getString("submitter")),
        Instant.ofEpochMilli(row.getLong("ledger_time")),
        row.getString("kind"),
        Instant.ofEpochMilli(row.getLong("time")),
        Bytes.of(row.getBytes("canonical")));
  }
}
