package suyuan.verifier.recall;

import java.util.BitSet;
import java.util.List;

/// What to recall so that the cause is among those covered.
///
/// @param causes keys of the causes covered, in the order they were given
/// @param probability that what is at work is covered, at least
/// @param riskLeft probability that a cause left out is at work, at most
/// @param items the items that they touch
/// @param pieces how many pieces these items stand for
/// @param exact whether no smaller scope bears the same risk; else it was found greedily
public record Scope(
    List<String> causes,
    double probability,
    double riskLeft,
    BitSet items,
    double pieces,
    boolean exact) {
  public Scope {
    causes = List.copyOf(causes);
    items = (BitSet) items.clone();
  }

  @Override
  public BitSet items() {
    return (BitSet) items.clone();
  }

  /// How many items.
  public int size() {
    return items.cardinality();
  }
}
