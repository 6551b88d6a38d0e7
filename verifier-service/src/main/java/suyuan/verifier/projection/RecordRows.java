package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.history.Reading;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.SerialsCommissioned;

/// Writes records and their events as they are, and who is named in which event.
final class RecordRows {
  private static final ClassValue<String> KINDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private final Rows records =
      new Rows(
          "insert into ledger.record (block, index, leaf, kind, party, id, ledger_time, submitter,"
              + " transaction, header, signature)"
              + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "int8",
          "int4",
          "int8",
          "text",
          "text",
          "text",
          "int8",
          "text",
          "text",
          "bytea",
          "bytea");
  private final Rows events =
      new Rows(
          "insert into ledger.event (block, index, event, kind, time, event_id, canonical)"
              + " select * from unnest(?, ?, ?, ?, ?, ?, ?)",
          "int8",
          "int4",
          "int4",
          "text",
          "int8",
          "text",
          "bytea");
  private final Rows subjects =
      new Rows(
          "insert into ledger.event_subject (subject, kind, time, block, index, event)"
              + " select * from unnest(?, ?, ?, ?, ?, ?)",
          "text",
          "text",
          "int8",
          "int8",
          "int4",
          "int4");
  private final Rows lists =
      new Rows(
          "insert into ledger.serial_list (block, index, event, lot, root, blob, count, state)"
              + " select *, 'missing' from unnest(?, ?, ?, ?, ?, ?, ?)",
          "int8",
          "int4",
          "int4",
          "text",
          "bytea",
          "bytea",
          "int8");

  /// @param leaf position in the log
  void add(CommittedRegistration made, long leaf) {
    var registration = made.registration().registration();
    Bytes bytes = made.registration().bytes();
    add(
        made,
        leaf,
        "registration",
        registration.by(),
        registration.id(),
        bytes,
        made.registration().signature());
  }

  /// @param leaf position in the log
  void add(Reading reading, long leaf) {
    CommittedStatement made = reading.record();
    var statement = made.statement();
    var header = statement.header();
    add(
        made,
        leaf,
        "statement",
        header.party(),
        header.id(),
        statement.headerBytes(),
        statement.signature());
    for (int i = 0; i < reading.events().size(); i++) {
      add(made.position(), i, reading.events().get(i), statement.events().get(i));
    }
  }

  private void add(
      Committed made,
      long leaf,
      String kind,
      PartyId party,
      StatementId id,
      Bytes header,
      Bytes signature) {
    records.add(
        made.position().block(),
        made.position().index(),
        leaf,
        kind,
        party.value(),
        id.value(),
        made.ledgerTime().toEpochMilli(),
        made.submitter().mspId(),
        made.transaction(),
        header.toArray(),
        signature.toArray());
  }

  private void add(Position at, int index, TraceEvent trace, Event event) {
    String kind = kind(trace);
    long time = trace.at().time().toEpochMilli();
    String id = event.json().string("eventID").orElse(null);
    events.add(at.block(), at.index(), index, kind, time, id, event.bytes().toArray());
    for (Subject subject : Reading.subjects(trace)) {
      subjects.add(subject.toString(), kind, time, at.block(), at.index(), index);
    }
    if (trace instanceof SerialsCommissioned given) {
      list(at, index, given);
    }
  }

  private void list(Position at, int index, SerialsCommissioned given) {
    String lot = Subject.of(given.lot()).toString();
    given
        .serials()
        .ifPresent(
            serials ->
                lists.add(
                    at.block(),
                    at.index(),
                    index,
                    lot,
                    serials.root().toArray(),
                    serials.blob().toArray(),
                    given.count()));
  }

  /// `batch-produced`: the kind's name in tables and JSON.
  static String kind(TraceEvent event) {
    return KINDS.get(event.getClass());
  }

  void flush(Connection connection) throws SQLException {
    for (Rows rows : List.of(records, events, subjects, lists)) {
      rows.flush(connection);
    }
  }
}
