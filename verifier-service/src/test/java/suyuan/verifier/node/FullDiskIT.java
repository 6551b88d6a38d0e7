package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;

/// A disk that fills up while the node writes: it answers 503, loses nothing that it acknowledged,
/// and goes on when there is room again.
@Tag("integration")
class FullDiskIT {
  private static final int START_MEGABYTES = 460;

  @TempDir Path temporary;

  private final List<String> documents = new ArrayList<>();
  private final List<String> events = new ArrayList<>();

  @Test
  void theNodeStopsWritingBeforeItsDatabaseMust() throws Exception {
    try (var disk = SmallDisk.at(temporary.resolve("disk"), START_MEGABYTES);
        var node = NodeProcess.on(disk.folder().resolve("home"))) {
      NodeClient aster = member(new NodeClient(node.address(), ""), disk);
      Answer full = writeUntilRefused(aster);
      assertEquals(503, full.status(), full.text());
      assertEquals("disk-full", full.problem());
      assertEquals(200, aster.program(REPORT).status());
      String postgres = postgres(disk);
      disk.grow(START_MEGABYTES + 300);
      everythingIsThere(aster);
      assertEquals(postgres, postgres(disk), "PostgreSQL was started anew");
    }
  }

  @Test
  void aDiskFilledByOthersLosesNothing() throws Exception {
    try (var disk = SmallDisk.at(temporary.resolve("disk"), START_MEGABYTES);
        var node = NodeProcess.on(disk.folder().resolve("home"))) {
      NodeClient aster = member(new NodeClient(node.address(), ""), disk);
      write(aster, 0);
      Path filler = disk.fill(0);
      for (int i = 1; i <= 5; i++) {
        Answer refused = write(aster, i);
        assertEquals(503, refused.status(), refused.text());
        Thread.sleep(300);
      }
      Files.delete(filler);
      everythingIsThere(aster);
    }
  }

  private static final String REPORT = "/01/06901234000009/10/L0";

  private static NodeClient member(NodeClient anyone, SmallDisk disk) {
    return Members.at(anyone, disk.folder().resolve("home"))
        .join("aster", "manufacturer", "6901234000016", "6901234");
  }

  private Answer writeUntilRefused(NodeClient aster) {
    for (int i = 0; i < 1_000; i++) {
      Answer answer = write(aster, i);
      if (answer.status() >= 400) {
        return answer;
      }
    }
    throw new AssertionError("The disk never filled");
  }

  /// A document of 1 MB, an event, and a capture document; the first refusal, or the last answer.
  private Answer write(NodeClient aster, int number) {
    byte[] noise = new byte[1 << 20];
    new Random(number).nextBytes(noise);
    Answer blob = aster.post("/blobs", "application/octet-stream", noise);
    if (blob.status() >= 400) {
      return blob;
    }
    documents.add(blob.header("Location"));
    Answer event = aster.post("/events", event(number));
    if (event.status() >= 400) {
      return event;
    }
    events.add(event(number));
    return event;
  }

  private void everythingIsThere(NodeClient aster) throws InterruptedException {
    awaitRoom(aster);
    for (String document : documents) {
      assertEquals(200, aster.get(document).status(), document);
    }
    for (String event : events) {
      Answer again = aster.post("/events", event);
      assertEquals(200, again.status(), "not the first receipt again: " + again.text());
    }
    assertTrue(events.size() > 0);
    Answer captured = aster.post("/capture", document(event(5_000)));
    assertEquals(202, captured.status(), captured.text());
    done(aster, captured.header("Location"));
  }

  private static void awaitRoom(NodeClient aster) throws InterruptedException {
    Answer answer = aster.post("/events", event(4_000));
    for (int i = 0; i < 120 && answer.status() == 503; i++) {
      Thread.sleep(500);
      answer = aster.post("/events", event(4_000));
    }
    assertEquals(2, answer.status() / 100, answer.text());
  }

  private static void done(NodeClient aster, String job) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (aster.get(job).json().get("success").equals(Optional.of(Json.of(true)))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(aster.get(job).text());
  }

  private static String postgres(SmallDisk disk) throws IOException {
    Path pid = disk.folder().resolve("home/postgres/data/postmaster.pid");
    return Files.readAllLines(pid).getFirst();
  }

  private static String document(String event) {
    return """
    {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
     "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-02T08:00:00Z",
     "epcisBody": {"eventList": [%s]}}\
    """
        .formatted(event);
  }

  private static String event(int number) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
     "eventTime": "2026-03-02T08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/6901234000016"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/06901234000009/10/L%d", "quantity": 5, "uom": "KGM"}]}\
    """
        .formatted(number);
  }
}
