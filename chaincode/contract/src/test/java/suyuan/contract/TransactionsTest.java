package suyuan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suyuan.model.Bytes;
import suyuan.model.admission.FaultCode;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Prefix;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.statement.Body;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;

class TransactionsTest {
  private static final Submitter MEMBER = new Submitter("BrandMSP");
  private static final Answer TAKEN = new Answer.Taken(Set.of());
  private static final Room ROOM = Room.ofHeap();
  private static final Lot LOT = new Lot(new Gtin("09506000134352"), "B1");

  private final MapStore store = new MapStore();
  private final Cast cast = new Cast();

  @BeforeEach
  void register() {
    cast.registrations().forEach(signed -> assertEquals(TAKEN, register(signed)));
  }

  @Test
  void aStatementIsTakenAndLeavesItsHeaderAndSignatureBehindNotItsEvents() {
    SignedStatement statement = cast.byBrand("S1", Cast.check("conformant"));
    Map<String, Bytes> before = new TreeMap<>(store.values);

    assertEquals(TAKEN, record(MEMBER, statement));

    before.put("filed/brand/S1", Bytes.concat(statement.headerBytes(), statement.signature()));
    assertEquals(before, store.values);
  }

  @Test
  void theSameStatementAgainIsRepeatedAndWritesNothing() {
    SignedStatement statement = cast.byBrand("S1", Cast.check("conformant"));
    record(MEMBER, statement);
    Map<String, Bytes> before = Map.copyOf(store.values);

    assertEquals(new Answer.Repeated(), record(MEMBER, statement));
    assertEquals(before, store.values);
  }

  @Test
  void theSameIdWithOtherEventsIsRefused() {
    record(MEMBER, cast.byBrand("S1", Cast.check("conformant")));

    assertRefused(
        FaultCode.ID_REUSED, record(MEMBER, cast.byBrand("S1", Cast.check("non_conformant"))));
  }

  @Test
  void aRefusedStatementWritesNothing() {
    Map<String, Bytes> before = Map.copyOf(store.values);
    SignedStatement statement = cast.byBrand("S1", Cast.check("conformant"));

    assertRefused(FaultCode.FOREIGN_SUBMITTER, record(new Submitter("RetailMSP"), statement));
    assertEquals(before, store.values);
  }

  @Test
  void eventsThatWereNotSignedAreRefused() {
    SignedStatement signed = cast.byBrand("S1", Cast.check("conformant"));
    SignedStatement altered =
        SignedStatement.of(
            signed.headerBytes(), signed.signature(), List.of(Cast.check("non_conformant")));

    assertRefused(FaultCode.BAD_ROOT, record(MEMBER, altered));
  }

  @Test
  void aRevokedKeySignsNothingAnyMore() {
    assertEquals(
        TAKEN,
        register(cast.byOperator("out", new RegistryRecord.KeyRevoked(cast.brandSigner().key()))));

    assertRefused(
        FaultCode.REVOKED_KEY, record(MEMBER, cast.byBrand("S1", Cast.check("conformant"))));
  }

  @Test
  void aFailedCheckMarksTheLotUntilThePassedOne() {
    record(MEMBER, cast.byBrand("S1", Cast.check("non_conformant")));
    assertEquals(
        new Answer.Taken(Set.of(new Flag(Flag.Kind.BLOCKED, LOT))),
        record(MEMBER, cast.byBrand("S2", Cast.check("conformant"))));

    assertFalse(store.values.containsKey(Keys.lot(LOT)));
    assertEquals(TAKEN, record(MEMBER, cast.byBrand("S3", Cast.check("conformant"))));
  }

  @Test
  void aFailedAndAPassedCheckInOneStatementLeaveNoMark() {
    record(MEMBER, cast.byBrand("S1", Cast.check("non_conformant"), Cast.check("conformant")));

    assertFalse(store.values.containsKey(Keys.lot(LOT)));
  }

  @Test
  void aPartyThatMovesLeavesItsOldPlace() {
    Gln after = new Gln("9506000134314");
    register(cast.byOperator("move", new RegistryRecord.PartyRegistered(Cast.brand(after))));

    StateRegistry registry = new StateRegistry(new State(store));
    assertTrue(registry.at(Cast.WORKS).isEmpty());
    assertEquals(Cast.BRAND, registry.at(after).orElseThrow().id());
  }

  @Test
  void aPrefixIsItsPartysUntilThePartyIsRegisteredWithoutIt() {
    PartyId other = new PartyId("other");
    Prefix within = new Prefix("95060001");
    StateRegistry before = new StateRegistry(new State(store));
    assertEquals(Optional.of(Cast.BRAND), before.overlapping(within, other));
    assertEquals(Optional.of(Cast.BRAND), before.overlapping(new Prefix("9506"), other));
    assertEquals(Optional.empty(), before.overlapping(within, Cast.BRAND));
    assertEquals(Optional.empty(), before.overlapping(new Prefix("9506001"), other));
    register(cast.byOperator("without", new RegistryRecord.PartyRegistered(Cast.bare())));
    assertEquals(Optional.empty(), new StateRegistry(new State(store)).overlapping(within, other));
  }

  @Test
  void withASecondOrganisationAChangeWaitsForItsApproval() {
    cast.secondOperator().forEach(signed -> assertEquals(TAKEN, register(signed)));
    StateRegistry registry = new StateRegistry(new State(store));
    assertEquals(Set.of("BrandMSP", "RetailMSP"), registry.deciding());
    SignedRegistration proposal =
        cast.byOperator("out", new RegistryRecord.KeyRevoked(cast.brandSigner().key()));
    SignedRegistration approval = cast.approval(proposal);
    Submitter other = new Submitter("RetailMSP");

    assertRefused(FaultCode.UNKNOWN_PROPOSAL, run(other, new Call.Register(approval)));
    assertEquals(TAKEN, register(proposal));
    assertEquals(TAKEN, record(MEMBER, cast.byBrand("S1", Cast.check("conformant"))));
    assertEquals(TAKEN, run(other, new Call.Register(approval)));

    assertRefused(
        FaultCode.REVOKED_KEY, record(MEMBER, cast.byBrand("S2", Cast.check("conformant"))));
    assertEquals(new Answer.Repeated(), run(other, new Call.Register(approval)));
  }

  @Test
  void whatIsNoCallIsRefusedByTheNameOfItsPart() {
    assertRefused(FaultCode.BAD_FORM, run("delete", List.of()));
    assertRefused(FaultCode.BAD_FORM, run("record", List.of(Bytes.of())));
    assertRefused(FaultCode.BAD_FORM, run("record", List.of(Bytes.of(), Bytes.of(), Bytes.of())));
  }

  @Test
  void moreThanTheLedgerTakesIsRefusedAsTooLarge() {
    SignedStatement signed = cast.byBrand("S1", Cast.check("conformant"));
    List<Bytes> bomb =
        List.of(signed.headerBytes(), signed.signature(), Deflated.zeros(Body.MAX_INFLATED + 1));
    assertRefused(FaultCode.TOO_LARGE, run("record", bomb));

    Bytes header = Bytes.of(new byte[1 << 20]);
    assertRefused(FaultCode.TOO_LARGE, run("record", List.of(header, header, Deflated.zeros(0))));
    assertRefused(FaultCode.TOO_LARGE, run("register", List.of(header, header)));
  }

  private Answer register(SignedRegistration signed) {
    return run(MEMBER, new Call.Register(signed));
  }

  private Answer record(Submitter by, SignedStatement statement) {
    return run(by, new Call.RecordStatement(statement));
  }

  private Answer run(Submitter by, Call call) {
    return new Transactions(store, by, ROOM).run(call.function(), call.arguments());
  }

  private Answer run(String function, List<Bytes> arguments) {
    return new Transactions(store, MEMBER, ROOM).run(function, arguments);
  }

  private static void assertRefused(FaultCode code, Answer answer) {
    Answer.Refused refused = assertInstanceOf(Answer.Refused.class, answer);
    assertEquals(code, refused.faults().getFirst().code());
    assertEquals(refused, Answer.of(refused.bytes()));
  }
}
