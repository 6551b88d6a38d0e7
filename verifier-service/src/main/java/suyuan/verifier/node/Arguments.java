package suyuan.verifier.node;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings from the command line, then the environment, then what is usual.
final class Arguments {

  static final String USAGE =
      """
      usage: suyuan-node [options]
        --port N           port to listen on (SUYUAN_PORT; 8080; 0 for any free one)
        --host ADDRESS     address to listen on (SUYUAN_HOST; 127.0.0.1)
        --home FOLDER      everything the node keeps (SUYUAN_HOME; ~/.suyuan)
        --jdbc-url URL     a PostgreSQL of yours, instead of the node's own (SUYUAN_JDBC_URL,
                           SUYUAN_JDBC_USER, SUYUAN_JDBC_PASSWORD)
        --fabric FILE      the channel to write to, as network.sh settings prints it (SUYUAN_FABRIC);
                           without it the node keeps a ledger of its own
        --found            found the channel: for its very first node
        --rebuild          build the read model anew from the ledger and the blobs, then end
        --move-to FILE,…   hand the node's own ledger to a channel, in order, with one FILE as for
                           --fabric for each member whose parties are on it, then end
        --foodchain FILE   analyse a network of FoodChain-Lab's (JSON), print what was found, then end;
                           --cases ID,… names outbreak stations beside those with a weight
        --with-parent      end when the process that started the node ends
      """;

  private static final Map<String, String> VARIABLES =
      Map.of(
          "--port", "SUYUAN_PORT",
          "--host", "SUYUAN_HOST",
          "--home", "SUYUAN_HOME",
          "--jdbc-url", "SUYUAN_JDBC_URL",
          "--fabric", "SUYUAN_FABRIC");

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> environment;
  private boolean withParent;
  private boolean founds;

  private Arguments(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Takes an option with its value out of the words: a list.
  static List<String> taken(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) {
      return List.of();
    }
    words.remove(at);
    if (at == words.size()) {
      throw new StartException(option + " needs a value.\n" + USAGE);
    }
    return List.of(words.remove(at).split(",", -1));
  }

  static Settings read(String[] arguments, Map<String, String> environment) {
    var read = new Arguments(environment);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--with-parent")) {
        read.withParent = true;
      } else if (arguments[i].equals("--found")) {
        read.founds = true;
      } else if (!VARIABLES.containsKey(arguments[i])) {
        throw new StartException("Unknown option " + arguments[i] + ".\n" + USAGE);
      } else if (i + 1 == arguments.length) {
        throw new StartException(arguments[i] + " needs a value.\n" + USAGE);
      } else {
        read.given.put(arguments[i], arguments[++i]);
      }
    }
    return read.settings();
  }

  private Settings settings() {
    Path user = Path.of(System.getProperty("user.home"));
    return new Settings(
        value("--host").orElse("127.0.0.1"),
        value("--port").map(Arguments::number).orElse(8080),
        value("--home").map(Path::of).orElse(user.resolve(".suyuan")),
        variable("XDG_CACHE_HOME").map(Path::of).orElse(user.resolve(".cache")).resolve("suyuan"),
        value("--jdbc-url").map(this::database),
        withParent,
        value("--fabric").map(this::channel).orElse(Map.of()));
  }

  private Map<String, Object> channel(String file) {
    return FabricMember.properties(Path.of(file), founds);
  }

  private Settings.Database database(String url) {
    return new Settings.Database(
        url, variable("SUYUAN_JDBC_USER").orElse(""), variable("SUYUAN_JDBC_PASSWORD").orElse(""));
  }

  private Optional<String> value(String option) {
    return Optional.ofNullable(given.get(option))
        .or(() -> Optional.ofNullable(VARIABLES.get(option)).flatMap(this::variable));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StartException("The port must be a number, not \"" + text + "\".", e);
    }
  }
}
