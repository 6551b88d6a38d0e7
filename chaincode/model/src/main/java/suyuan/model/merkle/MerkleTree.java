package suyuan.model.merkle;

import java.util.ArrayList;
import java.util.List;
import suyuan.model.Bytes;

/// A Merkle tree over SHA-256 as in RFC 6962 section 2.1 and RFC 9162 section 2.1.1: leaf prefix
/// 0x00, node prefix 0x01, left subtree the largest power of two below the size.
public final class MerkleTree {
  private static final Bytes LEAF = Bytes.of((byte) 0);
  private static final Bytes NODE = Bytes.of((byte) 1);

  private final List<List<Bytes>> levels;

  private MerkleTree(List<List<Bytes>> levels) {
    this.levels = levels;
  }

  /// The tree over these leaf hashes (32 bytes each), kept whole so that many paths are cheap.
  public static MerkleTree of(List<Bytes> leafHashes) {
    List<List<Bytes>> levels = new ArrayList<>();
    List<Bytes> level = List.copyOf(leafHashes);
    levels.add(level);
    while (level.size() > 1) {
      level = above(level);
      levels.add(level);
    }
    return new MerkleTree(levels);
  }

  /// Leaf hash of an entry: SHA-256(0x00 ‖ entry).
  public static Bytes leaf(Bytes entry) {
    return Bytes.sha256(LEAF, entry);
  }

  static Bytes node(Bytes left, Bytes right) {
    return Bytes.sha256(NODE, left, right);
  }

  public long size() {
    return levels.getFirst().size();
  }

  /// Root hash, 32 bytes; SHA-256 of nothing for a tree without leaves.
  public Bytes root() {
    List<Bytes> top = levels.getLast();
    return top.isEmpty() ? Bytes.sha256(new byte[0]) : top.getFirst();
  }

  /// Inclusion proof of the leaf at `index` (RFC 9162 section 2.1.3.1).
  ///
  /// @throws IndexOutOfBoundsException if there is no such leaf
  public Inclusion inclusion(long index) {
    int at = Math.toIntExact(index);
    levels.getFirst().get(at);
    List<Bytes> path = new ArrayList<>();
    for (List<Bytes> level : levels.subList(0, levels.size() - 1)) {
      int sibling = at ^ 1;
      if (sibling < level.size()) {
        path.add(level.get(sibling));
      }
      at >>= 1;
    }
    return new Inclusion(index, size(), path);
  }

  private static List<Bytes> above(List<Bytes> level) {
    List<Bytes> next = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      next.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      next.add(level.getLast());
    }
    return next;
  }
}
