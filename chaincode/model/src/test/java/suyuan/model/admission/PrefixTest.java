package suyuan.model.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static suyuan.model.admission.Cases.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.StatementId;

/// The table of `prefixes.json`: who may be registered with which GS1 prefixes.
final class PrefixTest {
  private static final PartyId OPERATOR = new PartyId("operator");

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.of("prefixes.json", PrefixTest::check);
  }

  private static void check(Json.Obj row) {
    PartyId id = new PartyId(text(row, "party"));
    List<Prefix> prefixes =
        row.array("prefixes").stream()
            .map(prefix -> new Prefix(((Json.Str) prefix).value()))
            .toList();
    Party party =
        new Party(
            id,
            World.msp(id.value()),
            Names.of(Map.of("en", id.value())),
            Set.of(Role.BRAND),
            List.of(),
            prefixes,
            true);
    SignedRegistration signed =
        SignedRegistration.sign(
            OPERATOR, new StatementId("r"), new PartyRegistered(party), World.signer("operator"));
    Decision decision = Admission.admit(new Submitter(World.msp("operator")), signed, new World());
    assertEquals(text(row, "want"), outcome(decision), decision.toString());
  }

  private static String outcome(Decision decision) {
    return switch (decision) {
      case Decision.Admitted _ -> "admitted";
      case Decision.Repeated _ -> "repeated";
      case Decision.Refused(var faults) -> faults.getFirst().code().word();
    };
  }
}
