package suyuan.qr.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelCommandTest {
  private static final String LINK = "https://trace.example/01/09506000134352/21/7K3M";
  @TempDir Path folder;

  /// The command with its required options, some of them perhaps replaced.
  private static Run label(String... more) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--host", "trace.example");
    options.put("--gtin", "9506000134352");
    options.put("--serial", "7K3M");
    for (int i = 0; i + 1 < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    Stream<String> flag = more.length % 2 == 1 ? Stream.of(more[more.length - 1]) : Stream.of();
    Stream<String> pairs =
        options.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue()));
    return Run.of(
        Stream.of(Stream.of("label"), pairs, flag).flatMap(s -> s).toArray(String[]::new));
  }

  @Test
  void printsTheLink() {
    assertEquals(new Run(0, LINK + "\n", ""), label());
    assertEquals(LINK.replace("/21/", "/10/L1/21/") + "\n", label("--lot", "L1").out());
    assertEquals("{\"link\":\"" + LINK + "\",\"version\":3}\n", label("--json").out());
    assertEquals(
        "http://10.0.0.5:8080/01/09506000134352/21/7K3M\n",
        label("--host", "http://10.0.0.5:8080/").out());
  }

  @Test
  void showsTheCodeHere() {
    assertTrue(label("--terminal").out().contains("▀"));
  }

  @Test
  void writesPictures() throws Exception {
    for (String name : new String[] {"a.svg", "a.png"}) {
      Path file = folder.resolve(name);
      assertEquals(0, label("-o", file.toString()).exit());
      assertTrue(Files.size(file) > 100);
    }
  }

  @Test
  void writesALabelForPrint() throws Exception {
    Path file = folder.resolve("print.svg");
    var run = label("-o", file.toString(), "--name", "水润面霜", "--expiry", "2028-02-09");
    assertEquals(0, run.exit(), run.err());
    String svg = Files.readString(file);
    assertTrue(svg.contains("水润面霜") && svg.contains("(17) 280209"), svg);
  }

  @ParameterizedTest(name = "{0} {1}: exit {2}")
  @CsvSource({
    "--gtin, 09506000134353, 2, must be 2",
    "--serial, 'a b', 2, character set 82",
    "--lot, 123456789012345678901, 2, 1 to 20",
    "--host, 'http://u@x', 2, no http or https address",
    "-o, x.gif, 2, .svg or .png",
    "-o, /nowhere/x.png, 1, Can't write",
    "--pixels, x, 2, --pixels",
    "--expiry, 2028-02-30, 2, --expiry",
    "--colour, red, 2, --colour",
  })
  void refuses(String option, String value, int exit, String says) {
    var run = label(option, value);
    assertEquals(exit, run.exit(), run.err());
    assertTrue(run.err().contains(says), run.err());
    assertEquals("", run.out());
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    var help = Run.of("--help");
    assertEquals(0, help.exit());
    for (String word : new String[] {"label", "scan", "Exit codes", "can't be reached"}) {
      assertTrue(help.out().contains(word), help.out());
    }
    assertEquals(2, Run.of().exit());
  }
}
