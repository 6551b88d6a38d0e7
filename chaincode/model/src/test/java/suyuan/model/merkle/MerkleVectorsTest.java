package suyuan.model.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.model.Vectors.hex;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.Bytes;
import suyuan.model.Vectors;
import suyuan.model.json.Json;

final class MerkleVectorsTest {

  @TestFactory
  Stream<DynamicTest> inclusion() {
    return Vectors.each(
        "inclusion",
        vector -> {
          Inclusion proof =
              new Inclusion(
                  number(vector, "index"),
                  number(vector, "size"),
                  Vectors.texts(vector, "path").stream().map(Bytes::fromHex).toList());
          boolean refused = vector.get("wantErr").equals(Optional.of(Json.of(true)));
          assertEquals(!refused, proof.leads(hex(vector, "leafHash"), hex(vector, "root")));
        });
  }

  @TestFactory
  Stream<DynamicTest> root() {
    return Vectors.each(
        "tree",
        vector ->
            assertEquals(
                hex(vector, "root"), tree(Vectors.texts(vector, "leaves").stream()).root()));
  }

  @Test
  void everyLeafOfEverySmallTreeHasAPathThatLeadsToItsRootAndToNoOther() {
    for (int size = 1; size <= 33; size++) {
      MerkleTree tree = tree(size);
      MerkleTree other = tree(size + 1);
      for (int i = 0; i < size; i++) {
        Bytes leaf = MerkleTree.leaf(entry("leaf " + i));
        assertTrue(tree.inclusion(i).leads(leaf, tree.root()), size + "/" + i);
        assertEquals(false, tree.inclusion(i).leads(leaf, other.root()), size + "/" + i);
      }
    }
  }

  private static MerkleTree tree(int size) {
    return tree(IntStream.range(0, size).mapToObj(i -> "leaf " + i));
  }

  private static MerkleTree tree(Stream<String> entries) {
    List<Bytes> leaves = entries.map(entry -> MerkleTree.leaf(entry(entry))).toList();
    return MerkleTree.of(leaves);
  }

  private static Bytes entry(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long number(Json.Obj vector, String name) {
    return vector.number(name).orElseThrow().longValueExact();
  }
}
