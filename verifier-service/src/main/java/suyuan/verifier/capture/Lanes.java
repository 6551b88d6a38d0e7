package suyuan.verifier.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suyuan.model.gs1.Identifier;

/// Which parts of a document must stay in order: those that name the same thing, directly or by way
/// of other parts, are in one lane. A disjoint-set forest over the parts.
final class Lanes {
  private final List<Integer> parents = new ArrayList<>();
  private final Map<Identifier, Integer> firstPart = new HashMap<>();

  /// Takes the next part, with what it names.
  void add(Collection<Identifier> things) {
    int part = parents.size();
    parents.add(part);
    for (Identifier thing : things) {
      Integer other = firstPart.putIfAbsent(thing, part);
      if (other != null && other != part) {
        join(other, part);
      }
    }
  }

  /// The lane of a part: the ordinal of the lane's first part.
  int of(int part) {
    int root = part;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    return root;
  }

  private void join(int one, int other) {
    int first = Math.min(of(one), of(other));
    int second = Math.max(of(one), of(other));
    parents.set(second, first);
  }
}
