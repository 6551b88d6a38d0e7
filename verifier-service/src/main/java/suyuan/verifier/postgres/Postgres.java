package suyuan.verifier.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of the node's own, on 127.0.0.1 and a free port, with a password that only this
/// user can read. If it dies while the node lives it is started again, on the same port.
public final class Postgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Cluster cluster;
  private final int port;
  private volatile boolean closing;
  private Postmaster postmaster;

  private Postgres(Cluster cluster, int port) {
    this.cluster = cluster;
    this.port = port;
    this.postmaster = run();
  }

  /// Starts PostgreSQL on the data below `folder`, which the caller holds for itself alone, and
  /// creates it if there is none. Programs are unpacked below `cache`.
  ///
  /// @throws PostgresException with a sentence for the operator
  public static Postgres start(Path folder, Path cache) {
    var cluster = new Cluster(folder, Binaries.unpacked(cache));
    cluster.create();
    return new Postgres(cluster, freePort());
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return cluster.password();
  }

  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      postmaster.stop();
    }
  }

  private Postmaster run() {
    new Leftover(cluster.data()).clear();
    Postmaster started = Postmaster.start(cluster, port);
    awaitReady(started);
    var _ = started.onExit().thenRunAsync(this::restart);
    return started;
  }

  private synchronized void restart() {
    while (!closing && !postmaster.isAlive()) {
      LOG.warn("PostgreSQL ended unexpectedly and is started again");
      try {
        postmaster = run();
      } catch (PostgresException e) {
        LOG.error(e.getMessage());
        Signals.pause();
      }
    }
  }

  private void awaitReady(Postmaster started) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!started.isAlive()) {
        throw new PostgresException(
            "PostgreSQL ended at once; its own words are in " + cluster.log() + ".");
      }
      if (System.nanoTime() > end) {
        started.stop();
        throw new PostgresException(
            "PostgreSQL isn't ready after %d seconds; its own words are in %s."
                .formatted(PATIENCE.toSeconds(), cluster.log()));
      }
      Signals.pause();
    }
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(jdbcUrl(), user(), password())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresException("No free port on 127.0.0.1.", e);
    }
  }
}
