package suyuan.contract;

import java.io.Serial;

/// The peer could not answer a transaction's question; so the transaction has no outcome.
final class PeerFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PeerFailure(String sentence) {
    super(sentence);
  }
}
