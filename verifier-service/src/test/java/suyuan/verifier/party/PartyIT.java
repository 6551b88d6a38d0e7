package suyuan.verifier.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

@Tag("integration")
class PartyIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static Members members;
  private static Path home;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    home = Path.of(node.setting("suyuan.home"));
    anyone = new NodeClient(node.address(), "");
    members = Members.at(anyone, home);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void firstStartFoundsTheLedgerAndHidesItsSecrets() throws IOException {
    assertTrue(node.part(Ledger.class).registry().founded());
    for (String secret : List.of("operator.token", "master.key")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(secret))));
    }
  }

  @Test
  void aHostedPartyGetsAKeyAndATokenThatIsShownOnce() {
    Answer answer =
        members
            .operator()
            .post("/registrations", Members.party("aster", "brand", "6901234000016", "6901234"));
    assertEquals(201, answer.status(), answer.text());
    Json.Obj credential = (Json.Obj) answer.json().array("credentials").getFirst();
    assertEquals("aster", credential.string("party").orElseThrow());
    assertTrue(credential.string("token").orElseThrow().matches("sy_[A-Za-z0-9_-]{43}"));
    assertTrue(node.part(HostedKeys.class).signer(new PartyId("aster")).isPresent());
    assertEquals(200, anyone.get("/parties/aster").status());
  }

  @Test
  void aBrandPublishesItsProductWithItsOwnCredential() {
    NodeClient brand = members.join("birch", "brand", "6905555000014", "6905555");
    String product =
        """
        {"change": {"kind": "product", "product": {"gtin": "06905555000007", "owner": "birch",
          "version": 1, "names": {"en": "Cream", "zh-CN": "面霜"}, "baseUnit": "C62",
          "conversions": [], "activationEnergy": 83.144, "qualityCheckRequired": true,
          "limits": {"min": 2, "max": 25, "toleratedSeconds": 3600}}}}\
        """;
    assertEquals(201, brand.post("/registrations", product).status());
    Answer again = brand.post("/registrations", product);
    assertEquals(422, again.status());
    assertEquals("refused", again.problem());
    assertTrue(again.text().contains("out-of-order"), again.text());
  }

  @Test
  void aRevokedCredentialOpensNothing() {
    Answer answer =
        members
            .operator()
            .post("/credentials", "{\"party\": \"operator\", \"roles\": [\"operator\"]}");
    assertEquals(201, answer.status(), answer.text());
    NodeClient second = anyone.as(answer.json().string("token").orElseThrow());
    String id = answer.json().string("id").orElseThrow();
    assertEquals(204, second.delete("/credentials/" + id).status());
    assertEquals(401, second.delete("/credentials/" + id).status());
    assertEquals(404, members.operator().delete("/credentials/" + id).status());
  }

  @ParameterizedTest(name = "{0} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not JSON                  | {                                        | 400 | bad-json
          the same name twice       | {"a": 1, "a": 2}                         | 400 | bad-json
          an array                  | []                                       | 400 | bad-registration
          no change                 | {}                                       | 400 | bad-registration
          a kind nobody knows       | {"change": {"kind": "wish"}}             | 400 | bad-registration
          a prefix of letters       | {"change": {"kind": "delegation", "prefix": "x", "to": "y-y"}} | 400 | bad-registration
          a party unknown           | {"change": {"kind": "revocation", "key": "%064d"}} | 422 | refused
          a signature of nothing    | {"registration": "e30", "signature": "e30"} | 400 | bad-registration
          a role nobody has         | {"change": {"kind": "rules", "version": 1}, "credentials": [{"roles": ["king"]}]} | 400 | bad-registration
          an id with a blank        | {"change": {"kind": "rules", "version": 1}, "id": "a b"} | 400 | bad-registration
          """)
  void refused(String wrong, String body, int status, String problem) {
    Answer answer =
        members.operator().post("/registrations", body.replace("%064d", "0".repeat(64)));
    assertEquals(status, answer.status(), answer.text());
    assertEquals(problem, answer.problem());
    assertEquals("application/problem+json", answer.header("Content-Type"));
  }

  @Test
  void aPlaceWithAWrongCheckDigitIsRefusedByName() {
    Answer answer =
        members
            .operator()
            .post("/registrations", Members.party("cedar", "brand", "6901234000017", "6901234"));
    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("check digit"), answer.text());
  }

  @ParameterizedTest(name = "token {0} -> {1}")
  @CsvSource({"'', 401", "sy_wrong, 401", "x, 401"})
  void withoutARightTokenNothingIsWritten(String token, int status) {
    Answer answer =
        anyone.as(token).post("/registrations", Members.party("dill", "brand", "1", "1"));
    assertEquals(status, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertFalse(answer.text().contains("sy_"));
  }

  @Test
  void aBrandRegistersNobody() {
    NodeClient brand = members.join("elder", "brand", "6907777000018", "6907777");
    Answer answer =
        brand.post("/registrations", Members.party("fern", "brand", "6908888000010", "6908888"));
    assertEquals(422, answer.status());
    assertEquals(403, brand.post("/credentials", "{}").status());
  }
}
