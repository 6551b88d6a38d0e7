package suyuan.model.epcis;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// Events per second of one core. Run its `main`; no test.
final class EventBenchmark {
  private EventBenchmark() {}

  /// Runs each measurement for some seconds and prints it.
  public static void main(String[] args) {
    List<byte[]> given = new ArrayList<>();
    List<Bytes> canonical = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      given.add(event(i));
      canonical.add(Event.read(given.getLast()).bytes());
    }
    System.out.printf(
        "event: %d bytes given, %d canonical%n",
        given.getFirst().length, canonical.getFirst().size());
    for (int round = 0; round < 3; round++) {
      measure("parse, canonical, SHA-256", given, e -> leaf(Json.parse(e, Event.LIMITS)));
      measure("checked event with leaf", given, e -> Event.read(e).leafHash());
      measure("event back from canonical", canonical, e -> Event.parse(e).leafHash());
      measure("event hash (CBV)", given, e -> Bytes.of((byte) Event.read(e).eventHash().length()));
    }
  }

  private static Bytes leaf(Json json) {
    return Bytes.sha256(Bytes.of((byte) 0), json.canonical());
  }

  private static <T> void measure(
      String what, List<T> inputs, java.util.function.Function<T, Bytes> work) {
    long done = 0;
    int sum = 0;
    long start = cpuTime();
    while (cpuTime() - start < 2_000_000_000L) {
      for (T input : inputs) {
        sum += work.apply(input).at(0);
      }
      done += inputs.size();
    }
    double seconds = (cpuTime() - start) / 1e9;
    System.out.printf("%-28s %,10.0f events/s (%d)%n", what, done / seconds, sum & 1);
  }

  /// Of this thread, so that a busy machine doesn't spoil the figures.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static byte[] event(int number) {
    return """
    {
      "@context": {"suyuan": "urn:suyuan:v1:"},
      "type": "ObjectEvent",
      "eventTime": "2026-03-01T08:%02d:%02d.250+08:00",
      "eventTimeZoneOffset": "+08:00",
      "eventID": "urn:uuid:404d95fc-9457-4a51-bd6a-%012d",
      "action": "OBSERVE",
      "bizStep": "shipping",
      "disposition": "in_transit",
      "epcList": ["https://id.gs1.org/00/095060001111111118"],
      "quantityList": [
        {"epcClass": "https://id.gs1.org/01/09506000134352/10/L26-0301", "quantity": 12.50,
         "uom": "KGM"}
      ],
      "readPoint": {"id": "https://id.gs1.org/414/9506000111117"},
      "sourceList": [{"type": "location", "source": "https://id.gs1.org/414/9506000111117"}],
      "destinationList": [
        {"type": "location", "destination": "https://id.gs1.org/414/9506000222229"}
      ],
      "suyuan:carrier": "https://id.gs1.org/417/9506000333331"
    }
    """
        .formatted(number / 60 % 60, number % 60, number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
