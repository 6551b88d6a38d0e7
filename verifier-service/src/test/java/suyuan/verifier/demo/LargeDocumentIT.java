package suyuan.verifier.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.verifier.demo.CaptureDocuments.Document;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.Settings;

/// A whole node with a heap of 160 MB takes a document of 20,000 events over HTTP, up to the read
/// model. The events as objects would fill that heap.
@Tag("integration")
class LargeDocumentIT {
  private static final String HEAP = "-Xmx160m";
  private static final String DONE = "all of it stands on the ledger and in the read model";

  @TempDir Path home;

  @Test
  void aNodeWithLittleMemoryTakesALargeDocument() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeDocumentIT.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains(DONE), said);
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path file = home.resolve("large.json");
    CaptureDocuments.write(file, Cast.MEILIN, 20_000);
    Bookmark bookmark = Bookmark.in(home, Instant.now());
    try (Node started = Node.start(Settings.in(home))) {
      Captures captures = Captures.enrolled(started, home, bookmark);
      captures.await(captures.post(new Document(Cast.MEILIN, file)));
      captures.catchUp();
      System.out.println(DONE);
    }
    System.exit(0);
  }
}
