package suyuan.model.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static suyuan.model.admission.Cases.resource;
import static suyuan.model.admission.Cases.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Submitter;
import suyuan.model.merkle.Inclusion;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// The table of `cases.json`, rule by rule; then what takes more than one record.
final class AdmissionTest {
  private static final Submitter BRAND = new Submitter("BrandMSP");

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.of("cases.json", AdmissionTest::check);
  }

  private static void check(Json.Obj row) {
    World world = new World();
    row.string("marked").map(Flag.Kind::valueOf).ifPresent(world::mark);
    String party = text(row, "party");
    SignedStatement statement =
        SignedStatement.sign(
            new PartyId(party),
            new StatementId("s"),
            row.number("rules").map(Number::intValue).orElse(1),
            List.of(event(row)),
            World.signer(row.string("key").orElse(party)));
    Submitter by = new Submitter(row.string("submitter").orElse(World.msp(party)));
    Decision decision = Admission.admit(by, statement, world);
    assertEquals(text(row, "want"), outcome(decision), decision.toString());
    if (decision instanceof Decision.Admitted admitted) {
      assertEquals(row.string("flags").orElse(""), flags(admitted));
      assertEquals(row.string("marks").orElse(""), marks(admitted));
    }
  }

  private static Event event(Json.Obj row) {
    Json.Obj event =
        ((Json.Obj) resource("../trace/kinds/" + text(row, "event") + ".json"))
            .object("event")
            .orElseThrow();
    Json.Obj spoilt = row.string("without").map(event::without).orElse(event);
    return Event.of(
        Json.Obj.builder()
            .putAll(spoilt.members())
            .putAll(row.object("with").orElse(Json.Obj.EMPTY).members())
            .build());
  }

  private static String outcome(Decision decision) {
    return switch (decision) {
      case Decision.Admitted _ -> "admitted";
      case Decision.Repeated _ -> "repeated";
      case Decision.Refused(var faults) ->
          faults.stream()
              .map(fault -> fault.code().word())
              .distinct()
              .collect(Collectors.joining(" "));
    };
  }

  private static String flags(Decision.Admitted admitted) {
    return admitted.flags().stream()
        .map(flag -> flag.kind().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String marks(Decision.Admitted admitted) {
    return admitted.marks().stream()
        .map(mark -> mark.kind() + (mark.set() ? " set" : " cleared"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theSameStatementAgainIsRepeatedWhicheverKeySignsIt() {
    World world = new World();
    SignedStatement statement = shipped("s1");
    world.file(statement);
    assertInstanceOf(Decision.Repeated.class, Admission.admit(BRAND, statement, world));
  }

  @Test
  void theSameIdWithOtherEventsIsRefused() {
    World world = new World();
    world.file(shipped("s1"));
    SignedStatement other = statement("s1", sale());
    assertEquals("id-reused", outcome(Admission.admit(BRAND, other, world)));
  }

  @Test
  void eventsOtherThanTheSignedOnesAreRefused() {
    SignedStatement signed = shipped("s1");
    SignedStatement altered =
        SignedStatement.of(signed.headerBytes(), signed.signature(), List.of(sale()));
    assertEquals("bad-root", outcome(Admission.admit(BRAND, altered, new World())));
  }

  @Test
  void aSignatureOverAnotherHeaderIsRefused() {
    SignedStatement one = shipped("s1");
    SignedStatement two = shipped("s2");
    SignedStatement mixed = SignedStatement.of(one.headerBytes(), two.signature(), one.events());
    assertEquals("bad-signature", outcome(Admission.admit(BRAND, mixed, new World())));
  }

  @Test
  void everyFaultyEventOfAStatementIsNamed() {
    Event bad = Event.of(sale().json().with("suyuan:x", Json.of(1)));
    SignedStatement statement = statement("s1", sale(), bad, sale(), bad);
    Decision decision = Admission.admit(BRAND, statement, new World());
    Decision.Refused refused = assertInstanceOf(Decision.Refused.class, decision);
    assertEquals(
        List.of(1, 3),
        refused.faults().stream().map(fault -> fault.event().orElseThrow()).toList());
  }

  @Test
  void anOwnEventIsCorrectedWithItsPath() {
    World world = new World();
    SignedStatement original = statement("s1", sale(), shippedEvent());
    world.file(original);
    Event correction = correction(original, 0);
    assertEquals("admitted", outcome(Admission.admit(BRAND, statement("s2", correction), world)));
  }

  @Test
  void aCorrectionWithThePathOfAnotherEventIsRefused() {
    World world = new World();
    SignedStatement original = statement("s1", sale(), shippedEvent());
    world.file(original);
    Json.Obj wrong = correction(original, 0).json();
    Json.Obj corrects = wrong.object("suyuan:corrects").orElseThrow().with("index", Json.of(1));
    Event correction = Event.of(wrong.with("suyuan:corrects", corrects));
    assertEquals(
        "foreign-correction", outcome(Admission.admit(BRAND, statement("s2", correction), world)));
  }

  private static Event correction(SignedStatement original, int index) {
    Inclusion inclusion = original.tree().inclusion(index);
    Json.Obj corrects =
        Json.Obj.builder()
            .put("statement", original.header().id().value())
            .put("index", inclusion.index())
            .put("size", inclusion.size())
            .put(
                "path",
                Json.strings(inclusion.path().stream().map(suyuan.model.Bytes::hex).toList()))
            .put("event", original.events().get(index).json())
            .build();
    Json.Obj declaration =
        Json.Obj.builder().put("declarationTime", "2026-03-02T00:00:00Z").build();
    return Event.of(
        original
            .events()
            .get(index)
            .json()
            .with("errorDeclaration", declaration)
            .with("suyuan:corrects", corrects));
  }

  private static SignedStatement shipped(String id) {
    return statement(id, shippedEvent());
  }

  private static SignedStatement statement(String id, Event... events) {
    return SignedStatement.sign(
        new PartyId("brand"), new StatementId(id), 1, List.of(events), World.signer("brand"));
  }

  private static Event shippedEvent() {
    return kind("shipped");
  }

  private static Event sale() {
    return kind("sold");
  }

  private static Event kind(String file) {
    Json.Obj row = (Json.Obj) resource("../trace/kinds/" + file + ".json");
    return Event.of(row.object("event").orElseThrow());
  }
}
