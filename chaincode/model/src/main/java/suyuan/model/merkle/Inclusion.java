package suyuan.model.merkle;

import java.util.List;
import suyuan.model.Bytes;

/// Proof that a leaf stands at `index` of a tree of `size` leaves (RFC 9162 section 2.1.3): the
/// sibling hashes (32 bytes each) from the leaf up. One type serves serial → batch root, event →
/// statement root and statement → log root.
public record Inclusion(long index, long size, List<Bytes> path) {
  public Inclusion {
    path = List.copyOf(path);
  }

  /// Whether this path leads from the leaf hash to the root. Strict: an index outside the tree, a
  /// path of another length than the tree's, or a hash that isn't 32 bytes is never a proof (RFC
  /// 9162 section 2.1.3.2).
  public boolean leads(Bytes leafHash, Bytes root) {
    if (index < 0 || index >= size || leafHash.size() != 32) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Bytes hash = leafHash;
    for (Bytes sibling : path) {
      if (last == 0 || sibling.size() != 32) {
        return false;
      }
      if (isRight(node) || node == last) {
        hash = MerkleTree.node(sibling, hash);
        while (!isRight(node) && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  private static boolean isRight(long node) {
    return (node & 1) == 1;
  }
}
