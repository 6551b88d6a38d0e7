package suyuan.model.epcis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.epcis.EpcisDocument.Entry;
import suyuan.model.json.Json;
import suyuan.model.json.Vectors;

class EpcisDocumentTest {
  @TestFactory
  Stream<DynamicTest> refused() {
    return Vectors.cases(EpcisDocumentTest.class, "refused-documents.json")
        .map(one -> DynamicTest.dynamicTest(Vectors.desc(one), () -> isRefused(one)));
  }

  private static void isRefused(Json.Obj one) {
    byte[] document = bytes(one.string("document").orElseThrow());
    Fault fault =
        assertThrows(EpcisException.class, () -> EpcisDocument.read(document)).faults().getFirst();
    assertEquals(one.string("wantErr").orElseThrow(), fault.rule(), fault::toString);
    assertEquals(one.string("path").orElse(fault.path()), fault.path());
  }

  @Test
  void aFaultyEventHidesNoOther() {
    String list =
        String.join(
            ",",
            event(0),
            event(1).replace("OBSERVE", "SEE"),
            event(2).replace("\"action\"", "\"type\":\"ObjectEvent\",\"action\""),
            "7",
            event(4).replace("urn:x:4", "urn:x:\\ud800"),
            event(5).replace("[", "[{\"deep\":[1e999,[]]},"),
            event(6));
    assertEquals(
        List.of(
            "0 accepted",
            "1 action /action",
            "2 duplicate-name /type",
            "3 not-epcis ",
            "4 lone-surrogate /epcList/0",
            "5 number /epcList/0/deep/0",
            "6 accepted"),
        EpcisDocument.read(document(list)).entries().stream()
            .map(EpcisDocumentTest::told)
            .toList());
  }

  private static String told(Entry entry) {
    return switch (entry) {
      case Entry.Accepted(int index, Event _) -> index + " accepted";
      case Entry.Refused(int index, List<Fault> faults) ->
          index + " " + faults.getFirst().rule() + " " + faults.getFirst().path();
    };
  }

  @Test
  void everyFaultOfAnEventIsTold() {
    String event = event(0).replace("OBSERVE", "SEE").replace("+00:00", "UTC");
    Entry.Refused refused =
        assertInstanceOf(
            Entry.Refused.class, EpcisDocument.read(document(event)).entries().getFirst());
    assertEquals(
        List.of("action", "offset"), refused.faults().stream().map(Fault::rule).sorted().toList());
  }

  @Test
  void manyFaultsAreCutOff() {
    String event = event(0).replace("\"urn:x:0\"", "1,".repeat(500) + "1");
    Entry.Refused refused =
        assertInstanceOf(
            Entry.Refused.class, EpcisDocument.read(document(event)).entries().getFirst());
    assertEquals(Event.MAX_FAULTS, refused.faults().size());
  }

  @Test
  void aSingleEventIsADocumentOfOne() {
    EpcisDocument document = EpcisDocument.read(bytes(event(1)));
    assertEquals(1, document.size());
    assertEquals("0 accepted", told(document.entries().getFirst()));
  }

  @Test
  void aContextBehindTheEventsCounts() {
    String document =
        """
        {"epcisBody":{"eventList":[%s]},"type":"EPCISDocument","schemaVersion":"2.0",
         "creationDate":"2026-03-01T08:00:00Z","@context":{"acme":"https://acme.example/"}}
        """
            .formatted(event(0).replace("\"action\"", "\"acme:x\":1,\"action\""));
    assertEquals("0 accepted", told(EpcisDocument.read(bytes(document)).entries().getFirst()));
  }

  @Test
  void anEventLargerThanTheLimitIsRefused() {
    String long1 = "x".repeat(8_000);
    String more =
        IntStream.range(0, 33)
            .mapToObj(i -> "\"suyuan:t%d\":\"%s\",".formatted(i, long1))
            .collect(Collectors.joining());
    String event = event(0).replace("\"action\"", more + "\"action\"");
    assertEquals("0 too-large ", told(EpcisDocument.read(document(event)).entries().getFirst()));
  }

  @Test
  void twentyThousandEventsAndNoMore() {
    String most = events(EpcisDocument.MAX_EVENTS);
    List<Entry> refused = new ArrayList<>();
    EpcisDocument document = EpcisDocument.read(document(most));
    document.forEach(
        entry -> {
          if (entry instanceof Entry.Refused) {
            refused.add(entry);
          }
        });
    assertEquals(EpcisDocument.MAX_EVENTS, document.size());
    assertEquals(List.of(), refused);

    byte[] oneMore = document(most + "," + event(0));
    Fault fault =
        assertThrows(EpcisException.class, () -> EpcisDocument.read(oneMore)).faults().getFirst();
    assertEquals("too-large", fault.rule());
  }

  /// Memory stays bounded because no more is read than what the next event needs.
  @Test
  void eventsComeWhileTheDocumentIsRead() {
    byte[] bytes = document(events(2_000));
    long[] read = {0};
    EpcisDocument document = EpcisDocument.read(() -> counting(bytes, read));
    read[0] = 0;
    document.forEach(
        entry -> {
          long share = (long) bytes.length * (entry.index() + 1) / 2_000;
          assertTrue(read[0] <= share + 20_000, () -> entry.index() + " after " + read[0]);
        });
  }

  private static InputStream counting(byte[] bytes, long[] read) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        read[0] += count;
        return count;
      }
    };
  }

  private static String events(int count) {
    return IntStream.range(0, count)
        .mapToObj(EpcisDocumentTest::event)
        .collect(Collectors.joining(","));
  }

  private static String event(int number) {
    return """
    {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:00Z","eventTimeZoneOffset":"+00:00",
     "action":"OBSERVE","epcList":["urn:x:%s"]}
    """
        .formatted(number);
  }

  private static byte[] document(String events) {
    return bytes(
        """
        {"@context":"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
         "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-03-01T08:00:00Z",
         "epcisBody":{"eventList":[%s]}}
        """
            .formatted(events));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
