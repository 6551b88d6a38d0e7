package suyuan.model.ledger;

import java.util.List;

/// A block of the ledger with its records in order. It may hold none of ours: "as of block n" moves
/// on all the same.
///
/// @param unsound what stands in it under our contract's name and is none of its records
public record Block(long number, List<Committed> records, List<Unsound> unsound) {
  public Block {
    records = List.copyOf(records);
    unsound = List.copyOf(unsound);
  }

  /// A block in which all is sound.
  public Block(long number, List<Committed> records) {
    this(number, records, List.of());
  }
}
