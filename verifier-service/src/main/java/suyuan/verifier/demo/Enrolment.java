package suyuan.verifier.demo;

import java.util.List;
import suyuan.model.json.Json;
import suyuan.model.registry.RegistryRecord;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.Goods;

/// Registers the organisations, whose keys the node keeps, and their products. The credentials that
/// come back go into the bookmark.
final class Enrolment {
  private final Seats seats;
  private final Bookmark bookmark;

  /// Everybody at one node.
  ///
  /// @param operator the operator's token
  Enrolment(NodeClient node, Bookmark bookmark, String operator) {
    this(Seats.at(node, operator), bookmark);
  }

  Enrolment(Seats seats, Bookmark bookmark) {
    this.seats = seats;
    this.bookmark = bookmark;
  }

  static int steps() {
    return Cast.values().length + Goods.values().length;
  }

  void run(Progress progress) {
    for (Cast member : Cast.values()) {
      if (bookmark.text(member.id().value()).isEmpty()) {
        bookmark.note(member.id().value(), register(member));
      }
      progress.step(member.id().value());
    }
    for (Goods goods : Goods.values()) {
      publish(goods);
      progress.step(goods.gtin().digits());
    }
  }

  private String register(Cast member) {
    Seats.Seat seat = seats.of(member);
    Json.Obj request =
        Json.Obj.builder()
            .put("id", "demo-" + member.id())
            .put("change", new RegistryRecord.PartyRegistered(member.party(seat.mspId())).json())
            .put("hosted", true)
            .put("credentials", Json.Arr.of(credential()))
            .build();
    Json.Obj answer = new Council(seats).register(seat, request);
    return answer.array("credentials").stream()
        .map(Json.Obj.class::cast)
        .findFirst()
        .flatMap(issued -> issued.string("token"))
        .orElseThrow(() -> new DemoException("The node gave out no credential."));
  }

  private static Json credential() {
    return Json.Obj.builder()
        .put("roles", Json.strings(List.of("capture", "quality", "after-sale")))
        .put("label", "demo")
        .build();
  }

  /// Safe to repeat: the id is the same at each start.
  private void publish(Goods goods) {
    String token = bookmark.text(goods.owner().id().value()).orElseThrow();
    seats
        .of(goods.owner())
        .node()
        .post(
            "/registrations",
            token,
            Json.Obj.builder()
                .put("id", "demo-" + goods.gtin().digits())
                .put("change", new RegistryRecord.ProductPublished(goods.product()).json())
                .build());
  }
}
