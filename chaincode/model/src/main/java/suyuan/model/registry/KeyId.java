package suyuan.model.registry;

import suyuan.model.Bytes;

/// Name of a public key: the lower-case hex of the SHA-256 of its 32 raw bytes.
public record KeyId(String value) {
  public KeyId {
    if (value.length() != 64 || !Bytes.fromHex(value).hex().equals(value)) {
      throw new IllegalArgumentException("Key id must be 64 lower-case hex digits: " + value);
    }
  }

  public static KeyId of(Bytes publicKey) {
    return new KeyId(Bytes.sha256(publicKey.toArray()).hex());
  }

  @Override
  public String toString() {
    return value;
  }
}
