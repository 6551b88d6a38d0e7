package suyuan.verifier.ledger.fabric;

import org.hyperledger.fabric.client.GatewayException;

/// Endorsers that read different states: one peer has a block more than the other, and it changed
/// what the transaction reads, as a recall does with a lot's record. Nothing was written, no peer
/// is at fault, and once both have the block they agree.
final class Disagreement {
  /// How the gateway says it.
  private static final String MARK = "ProposalResponsePayloads do not match";

  private Disagreement() {}

  static boolean isIn(GatewayException failure) {
    return failure.getDetails().stream().anyMatch(detail -> detail.getMessage().contains(MARK));
  }
}
