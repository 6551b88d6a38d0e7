package suyuan.verifier.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import suyuan.verifier.postgres.Postgres;
import suyuan.verifier.postgres.PostgresException;

/// A running node: its folder's lock, its PostgreSQL, its server. Closing ends them, server first.
public final class Node implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final ApplicationContext context;
  private final URI address;

  private Node(Settings settings) {
    try {
      OwnAddress.require(settings.host());
      parts.push(Home.lock(settings.home(), Home.NEEDED_BYTES));
      Settings.Database database = settings.database().orElseGet(() -> bringPostgres(settings));
      requireReachable(database);
      context = ApplicationContext.builder().properties(properties(settings, database)).build();
      parts.push(context);
      context.start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      server.start();
      parts.push(server::stop);
      address = server.getURI();
    } catch (RuntimeException e) {
      close();
      throw sentence(e, settings);
    }
  }

  /// Starts a node; returns when it answers.
  ///
  /// @throws StartException with a sentence for the operator
  public static Node start(Settings settings) {
    return new Node(settings);
  }

  /// Where the node answers, e.g. `http://127.0.0.1:8080`.
  public URI address() {
    return address;
  }

  /// The beans of the running node, for what runs in the same process: the demo, and tests.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// A setting that the node runs with, such as `suyuan.home`.
  public String setting(String name) {
    return context.getRequiredProperty(name, String.class);
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("While stopping: " + e.getMessage());
      }
    }
  }

  private Settings.Database bringPostgres(Settings settings) {
    Postgres postgres = Postgres.start(settings.home().resolve("postgres"), settings.cache());
    parts.push(postgres);
    return new Settings.Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static void requireReachable(Settings.Database database) {
    try (Connection connection = database.connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new StartException(
          "The database at %s can't be reached: %s."
              .formatted(database.address(), String.valueOf(e.getMessage()).split("\n")[0]),
          e);
    }
  }

  private static Map<String, Object> properties(Settings settings, Settings.Database database) {
    var properties = new HashMap<String, Object>(settings.more());
    properties.put("micronaut.server.host", settings.host());
    properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
    properties.put("suyuan.home", settings.home().toString());
    if (settings.database().isEmpty()) {
      properties.put("suyuan.room.folder", settings.home().toString());
    }
    properties.put("suyuan.jdbc.url", database.url());
    properties.put("suyuan.jdbc.user", database.user());
    properties.put("suyuan.jdbc.password", database.password());
    return properties;
  }

  private static RuntimeException sentence(RuntimeException e, Settings settings) {
    return switch (e) {
      case StartException known -> known;
      case PostgresException known -> new StartException(String.valueOf(known.getMessage()), e);
      case ServerStartupException failed when causedByBind(failed) ->
          new StartException(
              "Port %d of %s is taken; choose another with --port."
                  .formatted(settings.port(), settings.host()),
              e);
      case BeanContextException failed -> failed;
      default -> e;
    };
  }

  private static boolean causedByBind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
