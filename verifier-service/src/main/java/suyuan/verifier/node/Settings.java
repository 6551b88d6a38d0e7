package suyuan.verifier.node;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// What the operator decides.
///
/// @param host address to listen on; the loopback unless somebody chose to be reachable
/// @param port port to listen on, 0 for any free one
/// @param home folder of everything the node keeps
/// @param cache folder for what can be unpacked again
/// @param database the operator's own PostgreSQL; without it the node brings one
/// @param withParent whether the node ends when the process that started it ends
/// @param more settings of single features, as Micronaut property names
public record Settings(
    String host,
    int port,
    Path home,
    Path cache,
    Optional<Database> database,
    boolean withParent,
    Map<String, Object> more) {

  /// A PostgreSQL by its JDBC URL and credentials.
  public record Database(String url, String user, String password) {

    /// Without user and password they are expected in the URL.
    Connection connect() throws SQLException {
      return user.isEmpty()
          ? DriverManager.getConnection(url)
          : DriverManager.getConnection(url, user, password);
    }

    /// The URL without its parameters, which may hold a password.
    String address() {
      return url.replaceFirst("[?].*", "");
    }
  }

  public Settings {
    if (port < 0 || port > 65535) {
      throw new StartException("The port must be between 0 and 65535, not " + port + ".");
    }
    home = home.toAbsolutePath().normalize();
    cache = cache.toAbsolutePath().normalize();
    more = Map.copyOf(more);
  }

  /// A node on the loopback and any free port that keeps everything in `home`.
  public static Settings in(Path home) {
    return Arguments.read(new String[] {"--port", "0", "--home", home.toString()}, System.getenv());
  }

  Settings onAnyPort() {
    return new Settings("127.0.0.1", 0, home, cache, database, withParent, more);
  }

  public Settings with(Map<String, Object> more) {
    return new Settings(host, port, home, cache, database, withParent, more);
  }
}
