package suyuan.verifier.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A running PostgreSQL and the small shell that keeps it.
///
/// The shell starts PostgreSQL in a session of its own, so that Ctrl-C reaches the node alone, and
/// waits for the end of a pipe from this JVM: however the JVM ends, PostgreSQL is told to stop.
final class Postmaster {

  private static final String KEEPER =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      postgres=$!
      (cat <&3 >/dev/null; kill -INT $postgres) 2>/dev/null &
      watcher=$!
      wait $postgres
      code=$?
      kill $watcher 2>/dev/null
      exit $code
      """;

  private final Process keeper;
  private final OutputStream pipe;

  private Postmaster(Process keeper) {
    this.keeper = keeper;
    this.pipe = keeper.getOutputStream();
  }

  static Postmaster start(Cluster cluster, int port) {
    var command = new ArrayList<>(ownSession());
    command.addAll(List.of("/bin/sh", "-c", KEEPER, "keeper"));
    command.addAll(User.unprivileged());
    command.addAll(
        List.of(cluster.binaries().program("postgres"), "-D", cluster.data().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    configuration().forEach(setting -> command.addAll(List.of("-c", setting)));
    try {
      var log = ProcessBuilder.Redirect.appendTo(cluster.log().toFile());
      return new Postmaster(
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start());
    } catch (IOException e) {
      throw new PostgresException("PostgreSQL can't be started: " + Reason.of(e) + ".", e);
    }
  }

  /// Durability is a promise of ours, so it is written down here, whatever the defaults are.
  private static List<String> configuration() {
    return List.of(
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=60",
        "shared_buffers=128MB",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_min_messages=warning");
  }

  private static List<String> ownSession() {
    return System.getProperty("os.name").equals("Linux") ? List.of("setsid") : List.of();
  }

  boolean isAlive() {
    return keeper.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return keeper.onExit();
  }

  /// Asks for a fast shutdown and waits for it.
  void stop() {
    try {
      pipe.close();
    } catch (IOException e) {
      keeper.destroy();
    }
    keeper.onExit().join();
  }
}
