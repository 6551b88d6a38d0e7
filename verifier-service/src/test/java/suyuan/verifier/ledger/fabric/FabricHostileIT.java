package suyuan.verifier.ledger.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Unsound;
import suyuan.model.statement.SignedStatement;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.ledger.Cast;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.projection.Alarms;
import suyuan.verifier.projection.Projection;

/// What dishonest members can try, on a real network. Nothing of it is written, or where a majority
/// of organisations colludes, nothing is believed.
@Tag("integration")
@Needs(Part.FABRIC)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FabricHostileIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final String LENIENT = "suyuan.contract.hostile.Lenient";

  private final Cast cast = new Cast();
  private FabricNetwork network;
  private FabricLedger ledger;
  private Hostile retailer;

  @BeforeAll
  void start() throws Exception {
    network = FabricNetwork.start();
    ledger = FabricLedger.open(FabricNetwork.channel(), List.of(network.member("brand")));
    retailer = Hostile.of(network.member("retail"));
    for (var registration :
        List.of(cast.founding(), cast.brand.registration(), cast.brand.keyRegistration())) {
      assertInstanceOf(Outcome.Recorded.class, ledger.register(Cast.BRAND_MEMBER, registration));
    }
  }

  @AfterAll
  void stop() throws Exception {
    network.undeploy("proxy");
    retailer.close();
    ledger.close();
    network.close();
  }

  @Test
  @Order(1)
  void aClientOfAnotherOrganisationSpeaksForNobodyElsesParty() {
    assertRefused(
        "foreign-submitter", () -> retailer.endorse(cast.brand.says("h1", Cast.stored(1))));
  }

  @Test
  @Order(2)
  void aHeaderWithAnotherBodyIsRefused() {
    SignedStatement said = cast.brand.says("h2", Cast.stored(2));
    SignedStatement other =
        SignedStatement.of(said.headerBytes(), said.signature(), List.of(said.events().getFirst()));
    Outcome outcome = ledger.record(Cast.BRAND_MEMBER, other);
    assertTrue(outcome.toString().contains("BAD_ROOT"), outcome::toString);
  }

  @Test
  @Order(3)
  void anAlteredReplayIsRefusedAndAPlainOneWritesNothing() {
    SignedStatement said = cast.brand.says("h3", Cast.stored(1));
    assertInstanceOf(Outcome.Recorded.class, ledger.record(Cast.BRAND_MEMBER, said));
    long before = ledger.head();

    assertRefused(
        "foreign-submitter", () -> retailer.endorse(cast.brand.says("h4", Cast.stored(1))));
    Outcome altered = ledger.record(Cast.BRAND_MEMBER, cast.brand.says("h3", Cast.stored(3)));
    assertTrue(altered.toString().contains("ID_REUSED"), altered::toString);
    Outcome.Recorded again =
        assertInstanceOf(Outcome.Recorded.class, ledger.record(Cast.BRAND_MEMBER, said));

    assertTrue(again.repeated());
    assertEquals(before, ledger.head());
  }

  @Test
  @Order(4)
  void aProxyChaincodeGetsNothingThrough() throws Exception {
    network.deploy("proxy", "suyuan.contract.hostile.Proxy");
    try (Hostile brand = Hostile.of(network.member("brand"))) {
      SignedStatement said = cast.brand.says("h5", Cast.stored(1));
      assertRefused("not called directly", () -> brand.through("proxy", said, false));

      assertEquals(TxValidationCode.VALID, brand.through("proxy", said, true));
    }
    assertEquals(List.of(), recordsNamed("h5"));
    assertEquals(List.of(), unsound());
  }

  @Test
  @Order(5)
  void aPeerWithAModifiedContractIsNotEnoughAlone() throws Exception {
    network.replace(LENIENT, "retail");
    SignedStatement forged = forged("h6");

    assertThrows(EndorseException.class, () -> retailer.endorse(forged));
    assertEquals(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, retailer.submit(forged, "RetailMSP"));
    assertEquals(List.of(), recordsNamed("h6"));
  }

  @Test
  @Order(6)
  void withAColludingSecondItIsWrittenAndEveryOtherVerifierRaisesTheAlarm() throws Exception {
    network.replace(LENIENT, "logistics");

    assertEquals(
        TxValidationCode.VALID, retailer.submit(forged("h7"), "RetailMSP", "LogisticsMSP"));

    Blobs blobs = new Blobs(DATABASE.jdbi());
    try (Projection projection = new Projection(DATABASE.dataSource(), ledger, blobs)) {
      projection.start();
      assertTrue(projection.awaitCaughtUp(ledger.head(), Duration.ofSeconds(30)));
      Alarms alarms = new Alarms(DATABASE.jdbi());
      assertEquals(
          List.of("admission refuses it: foreign-submitter"),
          alarms.unsound(9).stream().map(Unsound::reason).toList());
      assertEquals(4, projection.progress().records());
    }
  }

  @Test
  @Order(7)
  void aRevokedKeySignsNothingAlsoNotWithATimeBeforeItsRevocation() throws Exception {
    network.replace("suyuan.contract.Main", "retail", "logistics");
    SignedStatement late = cast.brand.says("h8", Cast.stored(1));
    Instant before = Instant.now();
    Thread.sleep(1_500);
    assertInstanceOf(
        Outcome.Recorded.class, ledger.register(Cast.BRAND_MEMBER, cast.brand.revocation()));

    try (Hostile brand = Hostile.of(network.member("brand"))) {
      assertRefused("revoked-key", () -> brand.endorse(late));
      assertRefused("revoked-key", () -> brand.endorseAt(late, before));
      assertRefused("", () -> brand.endorseAt(late, before.minus(Duration.ofMinutes(10))));
    }
  }

  private SignedStatement forged(String id) {
    SignedStatement said = cast.brand.says(id, Cast.stored(1));
    return SignedStatement.of(said.headerBytes(), Bytes.of(new byte[64]), said.events());
  }

  private interface Attempt {
    Object make() throws Exception;
  }

  private static void assertRefused(String why, Attempt attempt) {
    EndorseException refusal = assertThrows(EndorseException.class, attempt::make);
    assertTrue(refusal.getDetails().toString().contains(why), refusal.getDetails()::toString);
  }

  private List<String> recordsNamed(String id) {
    return blocks().stream()
        .flatMap(block -> block.records().stream())
        .filter(CommittedStatement.class::isInstance)
        .map(record -> ((CommittedStatement) record).statement().header().id().value())
        .filter(id::equals)
        .toList();
  }

  private List<Unsound> unsound() {
    return blocks().stream().flatMap(block -> block.unsound().stream()).toList();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    try (Replay replay = ledger.replay(-1)) {
      while (blocks.isEmpty() || blocks.getLast().number() < ledger.head()) {
        blocks.addAll(replay.next(Duration.ofSeconds(10)));
      }
    }
    return blocks;
  }
}
