package suyuan.verifier.node;

import suyuan.verifier.projection.Progress;
import suyuan.verifier.projection.Projection;

/// `suyuan-node --rebuild`: throws the read model away and builds it anew from the ledger and the
/// blobs. What the node keeps for itself, and the ledger, stay as they are.
final class Rebuild {

  private Rebuild() {}

  static void run(Settings settings) {
    try (Node node = Node.start(settings.onAnyPort())) {
      Projection projection = node.part(Projection.class);
      projection.close();
      Progress reached = projection.rebuild();
      System.out.printf(
          "The read model is rebuilt: %d records, %d events, digest %s%n",
          reached.records(), reached.events(), reached.digest().hex());
    } catch (IllegalStateException e) {
      throw new StartException("Another node is at work on this read model; stop it first.", e);
    }
  }
}
