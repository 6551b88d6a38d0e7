package suyuan.verifier.fault.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import suyuan.model.Bytes;

/// SHA-256 over the parts of a picture, each text with its length before it.
final class Digest {
  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Digest put(ByteBuffer bytes) {
    sha256.update(bytes);
    return this;
  }

  Digest put(long number) {
    return put(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  Digest put(double number) {
    return put(Double.doubleToLongBits(number));
  }

  Digest put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(bytes.length);
    sha256.update(bytes);
    return this;
  }

  Bytes done() {
    return Bytes.of(sha256.digest());
  }
}
