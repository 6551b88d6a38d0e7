package suyuan.model.epcis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.Vectors;

/// The tables in the test resources: which events are refused and why, which are taken and how they
/// are written, what their event hash is.
class EventVectorsTest {
  @TestFactory
  Stream<DynamicTest> refused() {
    return each("refused-events.json", EventVectorsTest::isRefused);
  }

  private static void isRefused(Json.Obj one) {
    Json.Obj event = one.object("event").orElseThrow();
    Fault fault = assertThrows(EpcisException.class, () -> Event.of(event)).faults().getFirst();
    assertEquals(one.string("wantErr").orElseThrow(), fault.rule(), fault::toString);
    assertEquals(one.string("path").orElseThrow(), fault.path());
  }

  @TestFactory
  Stream<DynamicTest> canonical() {
    return each("canonical-events.json", EventVectorsTest::isWritten);
  }

  private static void isWritten(Json.Obj one) {
    Event event = event(one);
    assertEquals(one.string("canonical").orElseThrow(), text(event.bytes()));
    assertEquals(event, Event.parse(event.bytes()), "reading it again gives the same");
    assertEquals(List.of(event.json()), List.of(Event.parse(event.bytes()).json()));
    assertEquals(
        Bytes.sha256(new byte[] {0}, event.bytes().toArray()), event.leafHash(), "RFC 6962 leaf");
  }

  @TestFactory
  Stream<DynamicTest> hashes() {
    return each("event-hashes.json", EventVectorsTest::isHashed);
  }

  private static void isHashed(Json.Obj one) {
    Event event = event(one);
    one.string("preHash").ifPresent(want -> assertEquals(want, PreHash.of(event)));
    assertEquals(one.string("hash").orElseThrow(), event.eventHash(), () -> PreHash.of(event));
    assertEquals(event.eventHash(), Event.parse(event.bytes()).eventHash());
  }

  @TestFactory
  Stream<DynamicTest> links() {
    return each(
        "canonical-links.json",
        one ->
            assertEquals(one.string("link"), CanonicalLink.of(one.string("desc").orElseThrow())));
  }

  /// The event of a row, as part of a document where the row gives the document's context.
  private static Event event(Json.Obj one) {
    String event =
        one.string("eventText")
            .orElseGet(() -> text(one.object("event").orElseThrow().canonical()));
    Optional<String> context = one.get("context").map(Json::canonical).map(EventVectorsTest::text);
    if (context.isEmpty()) {
      return Event.read(event.getBytes(StandardCharsets.UTF_8));
    }
    String document =
        """
        {"@context":%s,"type":"EPCISDocument","schemaVersion":"2.0",
         "creationDate":"2026-03-01T08:00:00Z","epcisBody":{"eventList":[%s]}}
        """
            .formatted(context.get(), event);
    EpcisDocument read = EpcisDocument.read(document.getBytes(StandardCharsets.UTF_8));
    return switch (read.entries().getFirst()) {
      case EpcisDocument.Entry.Accepted accepted -> accepted.event();
      case EpcisDocument.Entry.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Stream<DynamicTest> each(String file, Consumer<Json.Obj> test) {
    return Vectors.cases(EventVectorsTest.class, file)
        .map(one -> DynamicTest.dynamicTest(Vectors.desc(one), () -> test.accept(one)));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
