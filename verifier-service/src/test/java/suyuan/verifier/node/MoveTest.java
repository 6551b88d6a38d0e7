package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.ledger.Submitter;
import suyuan.verifier.ledger.Cast;

/// From one ledger to another whose answers take a while: what has no bearing on each other goes
/// side by side, everything else in its order, and each record comes to stand once.
class MoveTest {
  private static final Submitter BRAND = Cast.BRAND_MEMBER;
  private static final int LOTS = 12;

  @TempDir Path folder;

  private final Cast cast = new Cast();

  @Test
  void recordsOfOneLotKeepTheirOrderAndOthersDoNotWaitForThem() {
    TurnLedger from = told();
    TurnLedger to = new TurnLedger(5);
    move(from, to);
    assertEquals(from.ids().size(), to.ids().size());
    for (int lot = 0; lot < LOTS; lot++) {
      List<String> there = about(lot, to);
      assertEquals(about(lot, from), there);
    }
    assertTrue(to.mostAtOnce() > 4, "side by side: " + to.mostAtOnce());
    assertTrue(SameHistory.of(from, to).holds());
  }

  @Test
  void aRegistrationWaitsForAllBeforeItAndAllAfterItWaitForIt() {
    TurnLedger from = told();
    from.register(BRAND, cast.shop.registration());
    from.register(BRAND, cast.shop.keyRegistration());
    from.record(Cast.RETAIL_MEMBER, cast.shop.says("s", stored("Z", 0)));
    TurnLedger to = new TurnLedger(5);
    move(from, to);
    List<String> ids = to.ids();
    assertEquals(
        from.ids().subList(from.ids().size() - 3, from.ids().size()),
        ids.subList(ids.size() - 3, ids.size()));
  }

  @Test
  void stoppedInTheMiddleItGoesOnAndEachRecordStandsOnce() throws Exception {
    TurnLedger from = told();
    TurnLedger to = new TurnLedger(2);
    to.refuseFrom(20);
    assertThrows(StartException.class, () -> move(from, to));
    long noted = Long.parseLong(Files.readString(folder.resolve("moved")).strip());
    assertTrue(to.ids().containsAll(from.ids().subList(0, (int) noted + 1)), "noted too early");
    assertFalse(to.ids().containsAll(from.ids()));

    to.refuseFrom(Integer.MAX_VALUE);
    move(from, to);
    assertEquals(from.ids().stream().sorted().toList(), to.ids().stream().sorted().toList());
    assertTrue(SameHistory.of(from, to).holds());
  }

  @Test
  void anotherOrderWhereItMattersIsNotTheSameHistory() {
    TurnLedger from = founded();
    from.record(BRAND, cast.brand.says("first", stored("L", 0)));
    from.record(BRAND, cast.brand.says("again", stored("L", 0)));
    TurnLedger other = founded();
    other.record(BRAND, cast.brand.says("again", stored("L", 0)));
    other.record(BRAND, cast.brand.says("first", stored("L", 0)));
    assertFalse(SameHistory.of(from, other).holds());
  }

  @Test
  void whatIsMissingThereIsNotTheSameHistory() {
    SameHistory compared = SameHistory.of(told(), founded());
    assertEquals(3, compared.found());
    assertThrows(StartException.class, compared::sentence);
  }

  private void move(TurnLedger from, TurnLedger to) {
    new Move(from, to, folder.resolve("moved")).submit();
  }

  private TurnLedger founded() {
    TurnLedger ledger = new TurnLedger(0);
    ledger.register(BRAND, cast.founding());
    ledger.register(BRAND, cast.brand.registration());
    ledger.register(BRAND, cast.brand.keyRegistration());
    return ledger;
  }

  /// A brand says something about each of some lots, three times over.
  private TurnLedger told() {
    TurnLedger ledger = founded();
    IntStream.range(0, 3).forEach(round -> tell(ledger, round));
    return ledger;
  }

  private void tell(TurnLedger ledger, int round) {
    for (int lot = 0; lot < LOTS; lot++) {
      ledger.record(BRAND, cast.brand.says("lot" + lot + "-" + round, stored("L" + lot, round)));
    }
  }

  private static List<String> about(int lot, TurnLedger ledger) {
    return ledger.ids().stream().filter(id -> id.contains("lot" + lot + "-")).toList();
  }

  private static Event stored(String lot, int day) {
    String json =
        """
        {"type":"ObjectEvent","eventTime":"2026-03-0%dT08:00:00.000Z",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"storing",
         "bizLocation":{"id":"https://id.gs1.org/414/9506000134307"},
         "quantityList":[{"epcClass":"https://id.gs1.org/01/09506000134352/10/%s","quantity":5}]}
        """
            .formatted(1 + day, lot);
    return Event.of((Json.Obj) Json.parse(json, JsonLimits.MESSAGE));
  }
}
