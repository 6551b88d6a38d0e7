package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.demo.Seats.Seat;

/// Takes the other members in, as their operators would ask for it, and lets the nodes get blobs
/// from each other. Safe to repeat.
record Joining(Seats seats, Path home) {

  void run() {
    Seat founder = seats.of(Organisation.BRAND);
    Council council = new Council(seats);
    for (Organisation member : Organisation.values()) {
      if (member != Organisation.BRAND) {
        int number = 0;
        for (Json change : request(member)) {
          String id = "join-" + member.word() + "-" + number++;
          council.register(founder, Json.Obj.builder().put("id", id).put("change", change).build());
        }
      }
    }
    for (Organisation member : Organisation.values()) {
      introduce(member);
    }
  }

  /// What the member's node wrote down for those who are there already.
  private List<Json> request(Organisation member) {
    Path file = home.resolve(member.word()).resolve("operator.json");
    try {
      Json.Obj json = (Json.Obj) Json.parse(Files.readAllBytes(file), JsonLimits.SMALL);
      return json.array("changes");
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read", e);
    }
  }

  /// Has the others give this member's node a credential, once.
  private void introduce(Organisation member) {
    Path file = home.resolve(member.word()).resolve("nodes");
    if (Files.exists(file)) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Organisation, Seat> other : seats.members().entrySet()) {
      if (other.getKey() != member) {
        lines.add(other.getValue().node().address() + " " + credential(other.getValue(), member));
      }
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be written", e);
    }
  }

  private static String credential(Seat from, Organisation member) {
    Json.Obj request =
        Json.Obj.builder()
            .put("party", member.operator())
            .put("roles", Json.strings(List.of("node")))
            .put("label", "node of " + member.word())
            .build();
    List<Json.Obj> issued = new ArrayList<>();
    Council.patiently(() -> issued.add(from.node().post("/credentials", from.token(), request)));
    return issued.getFirst().string("token").orElseThrow();
  }
}
