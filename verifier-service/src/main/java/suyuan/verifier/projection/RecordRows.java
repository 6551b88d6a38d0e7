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
import suyuan.model.trace.TraceEvent.Corrected;
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

  private final CopyRows records =
      new CopyRows(
          "ledger.record",
          "block, index, leaf, kind, party, id, ledger_time, submitter, transaction, header,"
              + " signature");
  private final CopyRows events =
      new CopyRows("ledger.event", "block, index, event, kind, time, event_id, canonical");
  private final CopyRows subjects =
      new CopyRows("ledger.event_subject", "subject, kind, time, block, index, event");
  private final CopyRows lists =
      new CopyRows("ledger.serial_list", "block, index, event, lot, root, blob, count, state");
  private final Rows voided =
      Rows.into("ledger.voided", "party text, id text, event int4", "on conflict do nothing");

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
      if (reading.events().get(i) instanceof Corrected declaration) {
        strike(header.party(), declaration.correction());
      }
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
    records
        .row()
        .int8(made.position().block())
        .int4(made.position().index())
        .int8(leaf)
        .text(kind)
        .text(party.value())
        .text(id.value())
        .int8(made.ledgerTime().toEpochMilli())
        .text(made.submitter().mspId())
        .text(made.transaction())
        .bytes(header)
        .bytes(signature);
  }

  private void add(Position at, int index, TraceEvent trace, Event event) {
    String kind = kind(trace);
    long time = trace.at().time().toEpochMilli();
    String id = event.json().string("eventID").orElse(null);
    events
        .row()
        .int8(at.block())
        .int4(at.index())
        .int4(index)
        .text(kind)
        .int8(time)
        .text(id)
        .bytes(event.bytes());
    for (Subject subject : Reading.subjects(trace)) {
      subjects
          .row()
          .text(subject.toString())
          .text(kind)
          .int8(time)
          .int8(at.block())
          .int4(at.index())
          .int4(index);
    }
    if (trace instanceof SerialsCommissioned given) {
      list(at, index, given);
    }
  }

  private void strike(PartyId author, TraceEvent.Correction correction) {
    voided.add(author.value(), correction.statement(), (int) correction.inclusion().index());
  }

  private void list(Position at, int index, SerialsCommissioned given) {
    String lot = Subject.of(given.lot()).toString();
    given
        .serials()
        .ifPresent(
            serials ->
                lists
                    .row()
                    .int8(at.block())
                    .int4(at.index())
                    .int4(index)
                    .text(lot)
                    .bytes(serials.root())
                    .bytes(serials.blob())
                    .int8(given.count())
                    .text("missing"));
  }

  /// `batch-produced`: the kind's name in tables and JSON.
  static String kind(TraceEvent event) {
    return KINDS.get(event.getClass());
  }

  void flush(Connection connection) throws SQLException {
    for (CopyRows rows : List.of(records, events, subjects, lists)) {
      rows.flush(connection);
    }
    voided.flush(connection);
  }
}
