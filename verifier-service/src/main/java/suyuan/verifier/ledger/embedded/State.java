package suyuan.verifier.ledger.embedded;

import suyuan.model.registry.InMemoryRegistry;

/// Registry and lot marks as of a block. Never changed once it is published.
record State(long block, InMemoryRegistry registry, Marks marks) {
  static final State EMPTY = new State(-1, new InMemoryRegistry(), new Marks());

  State copy(long block) {
    return new State(block, registry.copy(), marks.copy());
  }
}
