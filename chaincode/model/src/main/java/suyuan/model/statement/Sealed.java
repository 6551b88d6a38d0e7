package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// A withheld value: the signed event holds only `suyuan:sealed`, the SHA-256 of salt (16 bytes) ‖
/// canonical JSON value. Whoever is given salt and value can check that they were sealed.
public record Sealed(Bytes salt, Json value) {
  private static final int SALT = 16;

  /// The 32 bytes that stand in the event.
  ///
  /// @throws FormatException if the salt isn't 16 bytes
  public Bytes digest() {
    if (salt.size() != SALT) {
      throw new FormatException("salt", "The salt is 16 bytes, here " + salt.size());
    }
    return Bytes.sha256(salt, value.canonical());
  }

  /// Whether this is what was sealed as `digest`.
  public boolean opens(Bytes digest) {
    return salt.size() == SALT && digest().equals(digest);
  }
}
