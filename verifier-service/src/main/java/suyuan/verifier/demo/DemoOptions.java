package suyuan.verifier.demo;

import java.nio.file.Path;
import java.util.Map;

/// How the demo is started: `--host=…`, `--port=…`, `--home=…`, `--fresh`. Empty values count as
/// not given, for Maven hands on what the user left out.
///
/// @param host address to listen on; anything but loopback is the user's own decision
/// @param home folder that keeps everything between two starts
/// @param fresh whether to begin afresh
record DemoOptions(String host, int port, Path home, boolean fresh) {
  static final String USAGE = "usage: demo [--host=ADDRESS] [--port=N] [--home=FOLDER] [--fresh]";

  static DemoOptions read(String... arguments) {
    Map<String, String> given = new java.util.HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!name.matches("--(host|port|home|fresh)")) {
        throw new IllegalArgumentException("Unknown option " + argument + ". " + USAGE);
      }
      given.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
    }
    given.values().removeIf(String::isBlank);
    return new DemoOptions(
        given.getOrDefault("--host", "127.0.0.1"),
        port(given.getOrDefault("--port", "8080")),
        Path.of(given.getOrDefault("--home", defaultHome())),
        given.getOrDefault("--fresh", "false").equals("true"));
  }

  private static String defaultHome() {
    return Path.of(System.getProperty("user.home"), ".suyuan", "demo").toString();
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The port must be a number, not \"" + text + "\".", e);
    }
  }
}
