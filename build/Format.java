import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Runs google-java-format over every Java source of the tree: `check`, `apply` or `skip`.
///
/// Its own program, because the formatter's Maven plugins run inside Maven's JVM, which may be too
/// old for it.
class Format {

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  public static void main(String[] args) throws Exception {
    if (args[0].equals("skip")) {
      return;
    }
    var command = new ArrayList<String>();
    command.addAll(
        args[0].equals("apply") ? List.of("--replace") : List.of("-n", "--set-exit-if-changed"));
    sources(Path.of("."), command);
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int code = new Main(out, err, System.in).format(command.toArray(String[]::new));
    out.flush();
    err.flush();
    if (code != 0) {
      System.out.println("The files above are not formatted. Run: mvn -q -N -Pformat");
    }
    System.exit(code);
  }

  private static void sources(Path folder, List<String> found) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry) && !NOT_OURS.contains(name)) {
          sources(entry, found);
        } else if (name.endsWith(".java")) {
          found.add(entry.toString());
        }
      }
    }
  }
}
