package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.verifier.Cream;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Three lots of a cream, claims about one: what the engine found can be had again as it was, and
/// made again from what it rested on.
@Tag("integration")
class StoredAnalysisIT {
  private static final String FAULT = "/01/" + Cream.GTIN + "/10/L1/fault";

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient other;

  @BeforeAll
  static void tellTheStory() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", Cream.WORKS, "6901234");
    other = members.join("birch", "supplier", "6905555000014", "6905555");
    Cream cream = new Cream(brand);
    cream.publish();
    List.of("L1", "L2", "L3").forEach(cream::sell);
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
    IntStream.range(0, 4).forEach(StoredAnalysisIT::claim);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theSameInputsGiveTheSameBytesAgain() {
    String inputs = inputs();
    Answer stored = brand.get(FAULT + "/" + inputs);
    assertEquals(200, stored.status(), stored.text());
    assertEquals(inputs, stored.json().string("inputs").orElseThrow());
    Answer again = brand.get(FAULT + "/" + inputs + "/again");
    assertEquals(200, again.status(), again.text());
    assertArrayEquals(stored.body(), again.body());
  }

  @Test
  void aFurtherClaimMakesAnotherAnalysisAndLeavesTheFirst() {
    String before = inputs();
    byte[] first = brand.get(FAULT + "/" + before).body();
    claim(20);
    assertNotEquals(before, inputs());
    assertArrayEquals(first, brand.get(FAULT + "/" + before).body());
  }

  @Test
  void onlyTheOwnerSeesItAndOnlyUnderItsLot() {
    String inputs = inputs();
    assertEquals(401, anyone.get(FAULT + "/" + inputs).status());
    assertEquals(403, other.get(FAULT + "/" + inputs).status());
    assertEquals(404, brand.get(FAULT.replace("L1", "L2") + "/" + inputs).status());
    assertEquals(404, brand.get(FAULT + "/" + "ab".repeat(32)).status());
    assertEquals(404, brand.get(FAULT + "/none/again").status());
  }

  private static String inputs() {
    Answer answer = brand.program(FAULT);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().object("diagnosis").orElseThrow().string("inputs").orElseThrow();
  }

  private static void claim(int jar) {
    assertEquals(201, Cream.claim(anyone, "L1-" + jar, "device " + jar));
  }
}
