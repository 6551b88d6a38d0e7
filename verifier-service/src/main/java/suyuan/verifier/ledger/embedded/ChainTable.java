package suyuan.verifier.ledger.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import suyuan.model.Bytes;
import suyuan.model.admission.LedgerView.Filed;
import suyuan.model.admission.LotMark;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.Body;
import suyuan.model.statement.Header;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// Table `chain.record` within one connection.
record ChainTable(Handle handle) {
  /// Any number that no other lock of this database uses.
  private static final long WRITERS = 0x737579_75616eL;

  private static final int BATCH = 64;

  /// Bytes of deflated bodies after which a batch ends. Read, events take some hundred times as
  /// much.
  private static final int ENOUGH = 256 << 10;

  /// Waits for the other writers; held to the end of the transaction.
  void lock() {
    handle.execute("SELECT pg_advisory_xact_lock(?)", WRITERS);
  }

  long head() {
    return handle
        .createQuery("SELECT max(block) FROM chain.record")
        .map((row, context) -> row.getObject(1, Long.class))
        .findOne()
        .orElse(-1L);
  }

  Receipt append(Draft draft, Instant now, Set<Flag> flags, List<LotMark> marks) {
    long block = head() + 1;
    handle
        .createUpdate(
            "INSERT INTO chain.record (block, ledger_time, submitter, kind, party, id, header,"
                + " signature, body, flags, marks) VALUES (:block, :time, :submitter, :kind,"
                + " :party, :id, :header, :signature, :body, :flags::jsonb, :marks::jsonb)")
        .bind("block", block)
        .bind("time", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .bind("submitter", draft.submitter().mspId())
        .bind("kind", draft.kind())
        .bind("party", draft.party().value())
        .bind("id", draft.id().value())
        .bind("header", draft.header().toArray())
        .bind("signature", draft.signature().toArray())
        .bind("body", draft.body().map(Bytes::toArray).orElse(null))
        .bind("flags", Codes.flags(flags))
        .bind("marks", marks.isEmpty() ? null : Codes.marks(marks))
        .execute();
    return receipt(draft.party(), draft.id(), block, now, flags);
  }

  Optional<Filed> filed(PartyId party, StatementId id) {
    return find("kind, header", party, id, ChainTable::filed);
  }

  Optional<Receipt> receipt(PartyId party, StatementId id) {
    return find("block, ledger_time, flags", party, id, row -> receipt(party, id, row));
  }

  private <T> Optional<T> find(String columns, PartyId party, StatementId id, Row<T> form) {
    return handle
        .createQuery("SELECT " + columns + " FROM chain.record WHERE party = :party AND id = :id")
        .bind("party", party.value())
        .bind("id", id.value())
        .map((row, context) -> form.read(row))
        .findOne();
  }

  /// Reads a row.
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Registrations and lot marks after a block, in order.
  List<StateChange> stateAfter(long block) {
    return handle
        .createQuery(
            "SELECT block, kind, header, marks FROM chain.record WHERE block > :block"
                + " AND (kind = 'registration' OR marks IS NOT NULL) ORDER BY block")
        .bind("block", block)
        .map((row, context) -> stateChange(row))
        .list();
  }

  /// The next blocks after this one, in order; at most a batch.
  List<Block> after(long block) {
    return handle
        .createQuery(
            "SELECT block, ledger_time, submitter, kind, header, signature, body FROM (SELECT *,"
                + " coalesce(sum(octet_length(body)) OVER (ORDER BY block ROWS BETWEEN UNBOUNDED"
                + " PRECEDING AND 1 PRECEDING), 0) AS before FROM (SELECT * FROM chain.record WHERE"
                + " block > :block ORDER BY block LIMIT :batch) b) b WHERE before < :enough ORDER"
                + " BY block")
        .bind("block", block)
        .bind("batch", BATCH)
        .bind("enough", ENOUGH)
        .map((row, context) -> new Block(row.getLong("block"), List.of(committed(row))))
        .list();
  }

  private static Committed committed(ResultSet row) throws SQLException {
    long block = row.getLong("block");
    Bytes header = bytes(row, "header");
    Bytes signature = bytes(row, "signature");
    Submitter submitter = new Submitter(row.getString("submitter"));
    return row.getString("kind").equals(Draft.STATEMENT)
        ? new Committed.CommittedStatement(
            position(block),
            time(row),
            transaction(block),
            submitter,
            SignedStatement.of(header, signature, Body.kept(bytes(row, "body"))))
        : new Committed.CommittedRegistration(
            position(block),
            time(row),
            transaction(block),
            submitter,
            SignedRegistration.of(header, signature));
  }

  private static Filed filed(ResultSet row) throws SQLException {
    Bytes header = bytes(row, "header");
    boolean statement = row.getString("kind").equals(Draft.STATEMENT);
    return new Filed(
        header, statement ? Optional.of(Header.parse(header).root()) : Optional.empty());
  }

  private static Receipt receipt(PartyId party, StatementId id, ResultSet row) throws SQLException {
    Set<Flag> flags = Codes.flags(row.getString("flags"));
    return receipt(party, id, row.getLong("block"), time(row), flags);
  }

  private static StateChange stateChange(ResultSet row) throws SQLException {
    boolean registration = row.getString("kind").equals(Draft.REGISTRATION);
    String marks = row.getString("marks");
    return new StateChange(
        row.getLong("block"),
        registration ? Optional.of(bytes(row, "header")) : Optional.empty(),
        marks == null ? List.of() : Codes.markList(marks));
  }

  private static Receipt receipt(
      PartyId party, StatementId id, long block, Instant time, Set<Flag> flags) {
    return new Receipt(party, id, transaction(block), position(block), time, flags);
  }

  private static String transaction(long block) {
    return Long.toString(block);
  }

  private static Position position(long block) {
    return new Position(block, 0);
  }

  private static Bytes bytes(ResultSet row, String column) throws SQLException {
    return Bytes.of(row.getBytes(column));
  }

  private static Instant time(ResultSet row) throws SQLException {
    return row.getObject("ledger_time", OffsetDateTime.class).toInstant();
  }
}
