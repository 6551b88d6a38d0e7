package suyuan.model.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
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
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = PrefixTest.class.getResourceAsStream("prefixes.json")) {
      Json.Arr cases = (Json.Arr) Json.parse(in.readAllBytes(), JsonLimits.MESSAGE);
      return cases.elements().stream()
          .map(Json.Obj.class::cast)
          .map(row -> DynamicTest.dynamicTest(title(row), () -> check(row)));
    }
  }

  private static String title(Json.Obj row) {
    return text(row, "rule") + ": " + text(row, "case") + " → " + text(row, "want");
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

  private static String text(Json.Obj row, String name) {
    return row.string(name).orElseThrow();
  }
}
