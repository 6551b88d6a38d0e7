package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document of 20,000 events and 30 MB passes through a JVM that could never hold it.
@Tag("integration")
class BoundedMemoryIT {
  private static final int EVENTS = 20_000;
  private static final String HEAP = "-Xmx40m";

  @TempDir Path folder;

  @Test
  void aDocumentIsTakenInPieces() throws IOException, InterruptedException {
    Path document = folder.resolve("document.json");
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(document), false, StandardCharsets.UTF_8)) {
      String[] frame = Told.document(List.of("~")).split("~", -1);
      out.print(frame[0]);
      for (int i = 0; i < EVENTS; i++) {
        out.print(i == 0 ? "" : ",");
        out.print(
            Told.received("LOT-" + i / 100)
                .replace("\"action\"", " ".repeat(1_000) + "\"action\""));
      }
      out.print(frame[1]);
    }
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemoryIT.class.getName(),
                document.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("40 parts, 20000 events", said.strip());
  }

  public static void main(String[] arguments) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
        Spool spool = Spool.of(in, Intake.MAX_BYTES)) {
      AtomicInteger parts = new AtomicInteger();
      AtomicInteger events = new AtomicInteger();
      Splitting.split(
          spool.document(),
          500,
          part -> {
            parts.incrementAndGet();
            events.addAndGet(part.count());
          });
      System.out.println(parts + " parts, " + events + " events");
    }
  }
}
