package suyuan.model.ledger;

import java.util.List;

/// A block of the ledger with its records in order. It may hold none of ours: "as of block n" moves
/// on all the same.
public record Block(long number, List<Committed> records) {
  public Block {
    records = List.copyOf(records);
  }
}
