package suyuan.verifier.projection;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Position;
import suyuan.verifier.blob.Blob;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Replay;

/// Keeps the read model up to date: replays the ledger, block by block, in one node at a time
/// (PostgreSQL advisory lock). After any failure it begins again where the database is, after a
/// pause that grows while it fails at the same block.
@Context
@Requires(beans = {Ledger.class, Blobs.class})
public final class Projection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LOCKED_OUT = Duration.ofSeconds(2);

  /// How long a serial list that is here may wait while records keep coming.
  private static final Duration LISTS_WAIT = Duration.ofSeconds(5);

  /// Any number that no other lock of this database uses.
  private static final long LOCK = 0x7375_7975_616e_02L;

  private final DataSource database;
  private final Ledger ledger;
  private final Blobs blobs;
  private final Waiters waiters = new Waiters();
  private final Thread thread = Thread.ofPlatform().name("projection").unstarted(this::run);
  private final Stumbles stumbles = new Stumbles();
  private volatile Optional<Progress> leading = Optional.empty();
  private volatile boolean closed;

  /// The last block that was read in full, if not yet for good. The thread's own.
  private long reached = -1;

  public Projection(DataSource database, Ledger ledger, Blobs blobs) {
    this.database = database;
    this.ledger = ledger;
    this.blobs = blobs;
  }

  @PostConstruct
  public void start() {
    thread.start();
  }

  /// What holds the read model up, if it fails at the same place again and again.
  Optional<Stumbles.Stumble> stumble() {
    return stumbles.last();
  }

  /// How far the read model is.
  public Progress progress() {
    return leading.orElseGet(this::stored);
  }

  private Progress stored() {
    try (Connection connection = database.getConnection()) {
      return new ProgressTable(connection).read();
    } catch (SQLException e) {
      throw new ProjectionException("The read model can't be reached.", e);
    }
  }

  /// Waits until the read model holds the record at this position, or the time is over. Returns
  /// whether it does.
  public boolean awaitCaughtUp(Position position, Duration atMost) {
    return waiters.await(() -> !position.isAfter(progress().position()), atMost);
  }

  /// Waits until the read model has taken this block, or the time is over. Returns whether it has.
  public boolean awaitCaughtUp(long block, Duration atMost) {
    return waiters.await(() -> progress().position().block() >= block, atMost);
  }

  /// Empties the read model and builds it anew from replay and blobs. Returns when it has caught up
  /// with the ledger as it is now.
  ///
  /// @throws IllegalStateException if a projection is running, in this or another node
  public Progress rebuild() {
    try {
      if (!locked(this::rebuild)) {
        throw new IllegalStateException("A node is at work on the read model; stop it first.");
      }
    } catch (SQLException e) {
      throw new ProjectionException("The read model can't be rebuilt.", e);
    }
    return stored();
  }

  private void rebuild(Connection connection) throws SQLException {
    Tables.empty(connection);
    Writing writing = new Writing(connection);
    long head = ledger.head();
    try (Replay replay = ledger.replay(-1)) {
      while (writing.progress().position().block() < head) {
        writing.take(replay.next(PATIENCE));
      }
    }
    lists(connection).fill();
  }

  private void run() {
    while (!closed) {
      try {
        if (!locked(this::follow)) {
          rest(LOCKED_OUT);
        }
      } catch (SQLException | RuntimeException e) {
        if (!closed) {
          rest(stumbles.failed(reached, e));
        }
      } finally {
        leading = Optional.empty();
      }
    }
  }

  private void follow(Connection connection) throws SQLException {
    Writing writing = new Writing(connection);
    leading = Optional.of(writing.progress());
    reached = writing.progress().position().block();
    try (Replay replay = ledger.replay(writing.progress().position().block())) {
      long filled = System.nanoTime();
      while (!closed) {
        List<Block> blocks = replay.next(PATIENCE);
        if (!blocks.isEmpty()) {
          take(writing, blocks);
          waiters.tell();
        }
        if (blocks.isEmpty() || System.nanoTime() - filled > LISTS_WAIT.toNanos()) {
          lists(connection).fill();
          filled = System.nanoTime();
        }
      }
    }
  }

  private void take(Writing writing, List<Block> blocks) throws SQLException {
    try {
      writing.take(blocks);
      leading = Optional.of(writing.progress());
      stumbles.over();
    } finally {
      reached = writing.progress().position().block();
    }
  }

  private SerialLists lists(Connection connection) {
    return new SerialLists(connection, sha256 -> blobs.named(sha256).map(Blob::content));
  }

  private interface Work {
    void in(Connection connection) throws SQLException;
  }

  /// Does the work on a connection that holds the lock; if another node has it, nothing.
  private boolean locked(Work work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(?)")) {
        return false;
      }
      try {
        work.in(connection);
        return true;
      } finally {
        ask(connection, "select pg_advisory_unlock(?)");
      }
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, LOCK);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void rest(Duration time) {
    waiters.await(() -> closed, time);
  }

  @Override
  @PreDestroy
  public void close() {
    closed = true;
    waiters.tell();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
