package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.registry.KeyId;

/// Holds a private key and signs with it: in memory, in a file, in a hardware module.
public interface Signer {

  /// The key that signs.
  KeyId key();

  /// Ed25519 signature over the message: 64 bytes (RFC 8032 section 5.1.6).
  Bytes sign(Bytes message);
}
