package suyuan.model.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import suyuan.model.Bytes;
import suyuan.model.gs1.Element;
import suyuan.model.merkle.MerkleTree;

/// One serial of a batch as its tree commits to it.
///
/// @param serial as in AI 21
/// @param salt 16 random bytes, so that a path doesn't give away its neighbours' serials
/// @param commitment 32 bytes that commit to the hidden code under the scratch-off; [#NO_CODE] if
///   the item has none
public record SerialEntry(String serial, Bytes salt, Bytes commitment) {
  public static final Bytes NO_CODE = Bytes.of(new byte[32]);
  private static final byte VERSION = 1;

  public SerialEntry {
    serial = new Element("21", serial).value();
    requireSize("A salt", 16, salt);
    requireSize("A commitment", 32, commitment);
  }

  /// An entry without hidden code.
  public SerialEntry(String serial, Bytes salt) {
    this(serial, salt, NO_CODE);
  }

  public boolean hasHiddenCode() {
    return !commitment.equals(NO_CODE);
  }

  /// Serial leaf v1: RFC 6962 leaf hash of 0x01 ‖ salt ‖ commitment ‖ serial. Frozen.
  public Bytes leaf() {
    byte[] ascii = serial.getBytes(US_ASCII);
    byte[] entry =
        ByteBuffer.allocate(1 + 16 + 32 + ascii.length)
            .put(VERSION)
            .put(salt.toArray())
            .put(commitment.toArray())
            .put(ascii)
            .array();
    return MerkleTree.leaf(Bytes.of(entry));
  }

  private static void requireSize(String what, int size, Bytes bytes) {
    if (bytes.size() != size) {
      throw new IllegalArgumentException(
          "%s has %d bytes, not %d.".formatted(what, size, bytes.size()));
    }
  }
}
