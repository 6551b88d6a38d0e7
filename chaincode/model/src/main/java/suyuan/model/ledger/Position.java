package suyuan.model.ledger;

import java.util.Comparator;

/// A place in ledger order: block number and index within the block, both from 0. Blocks may hold
/// no record of ours; positions only ever grow.
public record Position(long block, int index) implements Comparable<Position> {
  /// Before everything.
  public static final Position START = new Position(-1, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::block).thenComparingInt(Position::index);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  public boolean isAfter(Position other) {
    return compareTo(other) > 0;
  }

  @Override
  public String toString() {
    return block + "/" + index;
  }
}
