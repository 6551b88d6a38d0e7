package suyuan.verifier.ledger.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.testing.Needs;
import suyuan.testing.Part;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.node.NodeProcess;

/// A node's own ledger becomes a channel's.
@Tag("integration")
@Needs(Part.FABRIC)
final class MoveIT {
  private static final int LOTS = 40;

  /// The founding, a party, its key and two events of each lot.
  private static final int RECORDS = 3 + 2 * LOTS;

  @TempDir Path home;

  @Test
  void itsRecordsStandOnTheChannelOnceAndInOrder() throws Exception {
    try (NodeProcess node =
        NodeProcess.start(
            Map.of("SUYUAN_MSP", "BrandMSP"), "--port", "0", "--home", home.toString())) {
      NodeClient anyone = new NodeClient(node.address(), "");
      NodeClient aster =
          Members.at(anyone, home).join("aster", "manufacturer", "6901234000016", "6901234");
      for (int lot = 0; lot < LOTS; lot++) {
        assertEquals(201, aster.post("/events", event(lot, 2)).status());
        assertEquals(201, aster.post("/events", event(lot, 3)).status());
      }
    }
    try (FabricNetwork network = FabricNetwork.start()) {
      Path member = home.resolve("brand.properties");
      Files.writeString(member, network.run("settings", "brand"));
      killInTheMiddle(member);
      List<String> first = moved(member);
      assertTrue(first.getLast().contains(RECORDS + " records here and there"), first.toString());
      Files.delete(home.resolve("moved"));
      assertEquals(first.getLast(), moved(member).getLast());
    }
  }

  private void killInTheMiddle(Path member) throws Exception {
    try (NodeProcess move = move(member)) {
      while (reached() < RECORDS / 3) {
        Thread.sleep(20);
      }
      move.kill();
    }
    assertTrue(reached() < RECORDS - 1, "it was through: " + reached());
  }

  private long reached() throws IOException {
    Path file = home.resolve("moved");
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : -1;
  }

  private List<String> moved(Path member) {
    try (NodeProcess move = move(member)) {
      List<String> words = move.words();
      assertEquals(0, move.exitCode(), words.toString());
      return words;
    }
  }

  private NodeProcess move(Path member) {
    return NodeProcess.start(
        Map.of("SUYUAN_MSP", "BrandMSP"),
        "--home",
        home.toString(),
        "--move-to",
        member.toString());
  }

  private static String event(int lot, int day) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting",
     "eventTime": "2026-03-0%dT08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/6901234000016"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/06901234000009/10/L%d",
                       "quantity": 5, "uom": "KGM"}]}\
    """
        .formatted(day, lot);
  }
}
