package suyuan.verifier.demo;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.Role;
import suyuan.verifier.demo.Seats.Seat;

/// A manufacturer that receives one lot after the other and sends each until it is acknowledged.
final class FaultClient {
  private final Organisation member;
  private final NodeClient node;
  private final AckJournal journal;
  private final AtomicInteger count = new AtomicInteger();
  private final ReentrantReadWriteLock still = new ReentrantReadWriteLock(true);
  private final List<String> jobs = new ArrayList<>();
  private final String token;
  private volatile boolean ended;

  FaultClient(Organisation member, Seats seats, AckJournal journal) {
    this.member = member;
    this.node = seats.of(member).node();
    this.journal = journal;
    this.token = enrol(new Council(seats), seats.of(member));
  }

  private String enrol(Council council, Seat seat) {
    Party party =
        new Party(
            new PartyId(party()),
            member.mspId(),
            Names.of(Map.of("en", party())),
            Set.of(Role.MANUFACTURER),
            List.of(new Party.Place(new Gln(gln()), Names.of(Map.of("en", "Works")))),
            List.of(new Prefix(prefix())),
            true);
    Json.Obj credential =
        Json.Obj.builder().put("roles", Json.strings(List.of("capture"))).put("label", "").build();
    Json.Obj request =
        Json.Obj.builder()
            .put("id", party())
            .put("change", new PartyRegistered(party).json())
            .put("hosted", true)
            .put("credentials", Json.Arr.of(credential))
            .build();
    Json.Obj issued = (Json.Obj) council.register(seat, request).array("credentials").getFirst();
    return issued.string("token").orElseThrow();
  }

  String party() {
    return "works-" + member.word();
  }

  private String prefix() {
    return "690123" + member.ordinal();
  }

  private String gln() {
    return checked(prefix() + "00001");
  }

  private static String checked(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? 3 * digit : digit;
    }
    return digits + (10 - sum % 10) % 10;
  }

  void start() {
    Thread.ofVirtual().start(this::events);
    Thread.ofVirtual().start(this::events);
  }

  void end() {
    ended = true;
  }

  /// Lets requests under way end and begins no others.
  void hold() {
    still.writeLock().lock();
  }

  void goOn() {
    still.writeLock().unlock();
  }

  private void events() {
    while (!ended) {
      Json.Obj event = event(member.word() + "-" + count.incrementAndGet());
      while (!ended && !acknowledged(event)) {
        Council.rest();
      }
    }
  }

  private boolean acknowledged(Json.Obj event) {
    still.readLock().lock();
    try {
      Json.Obj answer = node.post("/events", token, event);
      noteReceipt(answer.object("receipt").orElse(answer));
      return true;
    } catch (DemoException | UncheckedIOException e) {
      return false;
    } finally {
      still.readLock().unlock();
    }
  }

  private void noteReceipt(Json.Obj receipt) {
    journal.acknowledged(
        new AckJournal.Ack(
            member,
            receipt.string("party").orElseThrow(),
            receipt.string("id").orElseThrow(),
            receipt.string("transaction").orElseThrow(),
            System.nanoTime()));
  }

  /// Sends documents of one event until the node has no room for more; returns how many it took.
  int fill(int most) {
    try {
      while (jobs.size() < most) {
        Json.Obj document = document(event("outbox-" + jobs.size()));
        jobs.add(node.post("/capture", token, document).string("captureID").orElseThrow());
      }
    } catch (DemoException full) {
      System.out.println("  " + full.getMessage());
    }
    return jobs.size();
  }

  /// Waits until all that was taken so is on the ledger, and notes the receipts.
  void drain(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    for (String id : jobs) {
      Json.Obj job = node.get("/capture/" + id, token);
      while (job.get("running").orElseThrow().equals(Json.of(true))) {
        if (System.nanoTime() > end) {
          throw new AssertionError("the outbox isn't empty after " + atMost);
        }
        Council.rest();
        job = node.get("/capture/" + id, token);
      }
      for (Json statement : job.array("statements")) {
        noteReceipt(((Json.Obj) statement).object("receipt").orElseThrow());
      }
    }
  }

  private Json.Obj event(String lot) {
    String gtin = checked("0" + prefix() + "00000");
    return json(
        """
        {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
         "eventTime": "2026-03-02T08:00:00Z", "eventTimeZoneOffset": "+08:00",
         "readPoint": {"id": "https://id.gs1.org/414/%s"},
         "quantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/%s", "quantity": 5,
                           "uom": "KGM"}]}\
        """
            .formatted(gln(), gtin, lot));
  }

  private static Json.Obj document(Json.Obj event) {
    return json("""
    {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
     "type": "EPCISDocument", "schemaVersion": "2.0",
     "creationDate": "2026-03-02T08:00:00Z"}\
    """)
        .with("epcisBody", Json.Obj.builder().put("eventList", Json.Arr.of(event)).build());
  }

  private static Json.Obj json(String text) {
    return (Json.Obj) Json.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE);
  }
}
