package suyuan.model.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import suyuan.model.Bytes;

/// The running digest over one block's changes.
final class BlockDigest {
  private final MessageDigest sha256;

  BlockDigest(Bytes before, long block) {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    sha256.update(before.toArray());
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
  }

  void add(String key, Bytes canonical) {
    sha256.update(key.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    sha256.update(canonical.toArray());
    sha256.update((byte) '\n');
  }

  Bytes done() {
    return Bytes.of(sha256.digest());
  }
}
