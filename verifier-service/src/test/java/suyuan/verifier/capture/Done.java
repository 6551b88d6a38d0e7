package suyuan.verifier.capture;

import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.verifier.NodeClient;

/// Waits for a job's end, at most half a minute.
final class Done {
  private Done() {}

  static Json.Obj of(NodeClient client, String job) {
    for (int i = 0; i < 300; i++) {
      Json.Obj state = client.get(job).json();
      if (state.get("running").equals(Optional.of(Json.of(false)))) {
        return state;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("The job takes too long: " + client.get(job).text());
  }
}
