package suyuan.verifier.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How the demo is started: `--host=…`, `--port=…`, `--home=…`, `--fresh`, `--ledger=fabric` with
/// `--network=…`. Empty values count as not given, for Maven hands on what the user left out.
///
/// @param host address to listen on; anything but loopback is the user's own decision
/// @param home folder that keeps everything between two starts
/// @param fresh whether to begin afresh
/// @param network the script that starts a Fabric network, if the demo is to run on one
record DemoOptions(String host, int port, Path home, boolean fresh, Optional<Path> network) {
  static final String USAGE =
      "usage: demo [--host=ADDRESS] [--port=N] [--home=FOLDER] [--fresh]"
          + " [--ledger=embedded|fabric --network=SCRIPT]";

  static DemoOptions read(String... arguments) {
    Map<String, String> given = new java.util.HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!name.matches("--(host|port|home|fresh|ledger|network)")) {
        throw new IllegalArgumentException("Unknown option " + argument + ". " + USAGE);
      }
      given.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
    }
    given.values().removeIf(String::isBlank);
    Optional<Path> network = network(given);
    return new DemoOptions(
        given.getOrDefault("--host", "127.0.0.1"),
        port(given.getOrDefault("--port", "8080")),
        Path.of(given.getOrDefault("--home", defaultHome(network.isPresent()))),
        given.getOrDefault("--fresh", "false").equals("true"),
        network);
  }

  private static Optional<Path> network(Map<String, String> given) {
    return switch (given.getOrDefault("--ledger", "embedded")) {
      case "embedded" -> Optional.empty();
      case "fabric" -> Optional.of(Path.of(given.getOrDefault("--network", "network.sh")));
      default -> throw new IllegalArgumentException("The ledger is embedded or fabric. " + USAGE);
    };
  }

  private static String defaultHome(boolean fabric) {
    String name = fabric ? "demo-fabric" : "demo";
    return Path.of(System.getProperty("user.home"), ".suyuan", name).toString();
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The port must be a number, not \"" + text + "\".", e);
    }
  }
}
