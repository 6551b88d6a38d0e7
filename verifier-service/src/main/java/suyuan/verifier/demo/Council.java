package suyuan.verifier.demo;

import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.verifier.demo.Seats.Seat;

/// Registers what needs two organisations: one proposes, another approves, until it holds.
record Council(Seats seats) {
  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 100;

  /// Sends a registration as often as needed, approving at another member what waits for it.
  ///
  /// @return the answer once nothing waits any more
  Json.Obj register(Seat by, Json.Obj request) {
    for (int tries = 0; tries < TRIES; tries++) {
      Json.Obj answer = by.node().post("/registrations", by.token(), request);
      Optional<Json.Obj> waiting = answer.object("waiting");
      if (waiting.isEmpty()) {
        return answer;
      }
      approve(seats.another(by), waiting.get());
    }
    throw new DemoException("It is not approved, again and again: " + request);
  }

  /// The other member's peer may be a block behind.
  private static void approve(Seat by, Json.Obj proposal) {
    Json.Obj change = proposal.with("kind", Json.of("approval"));
    String id = "ok-" + proposal.string("digest").orElseThrow().substring(0, 32);
    Json.Obj request = Json.Obj.builder().put("id", id).put("change", change).build();
    patiently(() -> by.node().post("/registrations", by.token(), request));
  }

  /// Does what may be too early yet.
  static void patiently(Runnable action) {
    for (int tries = 1; ; tries++) {
      try {
        action.run();
        return;
      } catch (DemoException e) {
        if (tries == TRIES) {
          throw e;
        }
        rest();
      }
    }
  }

  static void rest() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.");
    }
  }
}
