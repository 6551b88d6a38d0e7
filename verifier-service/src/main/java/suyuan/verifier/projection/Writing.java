package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.admission.Audit;
import suyuan.model.history.History;
import suyuan.model.history.Reading;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Unsound;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.Registry;
import suyuan.model.statement.Registration;

/// Takes blocks into the read model: history, records and progress in one transaction. If that
/// fails this object's state is ahead of the database's and it must be given up.
final class Writing {
  /// Changed entries that are gathered at most before they are sent.
  private static final int ENOUGH = 8_000;

  private final Connection connection;
  private final EntryRows entries = new EntryRows();
  private final RecordRows records = new RecordRows();
  private final Rows digests =
      new Rows(
          "insert into ledger.digest (block, digest) select * from unnest(?, ?)", "int8", "bytea");
  private final AlarmRows alarms = new AlarmRows();
  private final PgBook book;
  private final History history;
  private final Before before;
  private Progress progress;

  /// Goes on where the database is.
  Writing(Connection connection) throws SQLException {
    this.connection = connection;
    this.progress = new ProgressTable(connection).read();
    this.book = new PgBook(connection, entries);
    this.history = new History(book, registry(connection), progress.digest());
    this.before = new Before(connection, history);
  }

  /// The registry as of the read model.
  static InMemoryRegistry registry(Connection connection) throws SQLException {
    InMemoryRegistry registry = new InMemoryRegistry();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select header from ledger.record where kind = 'registration'"
                    + " order by block, index");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        registry.take(Registration.parse(Bytes.of(rows.getBytes(1))).entry());
      }
    }
    return registry;
  }

  Progress progress() {
    return progress;
  }

  Registry registry() {
    return history.registry();
  }

  void take(List<Block> blocks) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // What a crash takes from the end of the read model is replayed; only the ledger must last.
      statement.execute("set local synchronous_commit to off");
      before.expect(blocks.stream().flatMap(block -> block.records().stream()).toList());
      for (Block block : blocks) {
        take(block, read(block));
        if (entries.unsent() >= ENOUGH) {
          flush();
        }
      }
      flush();
      new ProgressTable(connection).write(progress);
      connection.commit();
      alarms.log();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void flush() throws SQLException {
    records.flush(connection);
    entries.flush(connection);
    digests.flush(connection);
    alarms.flush(connection);
  }

  /// Statements with their events read; registrations as they are.
  private static List<Object> read(Block block) {
    List<Object> read = new ArrayList<>();
    for (Committed record : block.records()) {
      read.add(
          switch (record) {
            case CommittedStatement statement -> Reading.of(statement);
            case CommittedRegistration registration -> registration;
          });
    }
    return read;
  }

  private void take(Block block, List<Object> read) {
    block.unsound().forEach(alarms::add);
    history.expect(
        read.stream().filter(Reading.class::isInstance).map(Reading.class::cast).toList());
    long leaf = progress.records();
    long events = progress.events();
    Instant time = progress.ledgerTime();
    Position at = new Position(block.number(), -1);
    for (int i = 0; i < read.size(); i++) {
      Committed record = block.records().get(i);
      Optional<Unsound> unsound = Audit.of(record, before);
      if (unsound.isPresent()) {
        alarms.add(unsound.get());
        continue;
      }
      before.add(record);
      if (read.get(i) instanceof Reading reading) {
        history.take(reading);
        records.add(reading, leaf++);
        events += reading.events().size();
      } else if (record instanceof CommittedRegistration registration) {
        history.take(registration);
        records.add(registration, leaf++);
      }
      time = record.ledgerTime();
      at = record.position();
    }
    Bytes digest = history.endBlock(block.number());
    if (!digest.equals(progress.digest())) {
      digests.add(block.number(), digest.toArray());
    }
    book.rest();
    progress = new Progress(at, time, leaf, events, digest);
  }
}
