package suyuan.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Immutable bytes: digests, keys, signatures, canonical documents.
///
/// Equal by content. Every text form has one spelling per value: the readers refuse all others.
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /// A copy of the given bytes.
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
  }

  /// A copy of `length` bytes beginning at `from`.
  public static Bytes of(byte[] bytes, int from, int length) {
    return new Bytes(Arrays.copyOfRange(bytes, from, from + length));
  }

  /// Reads lower-case hexadecimal digits, two for each byte.
  ///
  /// @throws IllegalArgumentException for any other character or an odd number of digits
  public static Bytes fromHex(String hex) {
    if (hex.chars().anyMatch(c -> c >= 'A' && c <= 'F')) {
      throw new IllegalArgumentException("hexadecimal digits must be lower-case");
    }
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /// Reads base64url (RFC 4648 section 5) without padding, its unused bits zero.
  ///
  /// @throws IllegalArgumentException for anything else, padding included
  public static Bytes fromBase64Url(String text) {
    Bytes bytes = new Bytes(Base64.getUrlDecoder().decode(text));
    if (!bytes.base64Url().equals(text)) {
      throw new IllegalArgumentException("not base64url without padding");
    }
    return bytes;
  }

  /// SHA-256 of the parts, one after another: 32 bytes.
  public static Bytes sha256(byte[]... parts) {
    MessageDigest digest = newSha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Bytes(digest.digest());
  }

  /// SHA-256 of the parts, one after another: 32 bytes.
  public static Bytes sha256(Bytes... parts) {
    MessageDigest digest = newSha256();
    for (Bytes part : parts) {
      digest.update(part.content);
    }
    return new Bytes(digest.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// The parts, one after another.
  public static Bytes concat(Bytes... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Bytes part : parts) {
      all.writeBytes(part.content);
    }
    return new Bytes(all.toByteArray());
  }

  /// Number of bytes.
  public int size() {
    return content.length;
  }

  /// The byte at `index`, −128 to 127.
  public byte at(int index) {
    return content[index];
  }

  /// A fresh array.
  public byte[] toArray() {
    return content.clone();
  }

  /// Writes all bytes to `out`.
  public void writeTo(OutputStream out) throws IOException {
    out.write(content, 0, content.length);
  }

  /// Lower-case hexadecimal.
  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  /// base64url without padding.
  public String base64Url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return hex();
  }
}
