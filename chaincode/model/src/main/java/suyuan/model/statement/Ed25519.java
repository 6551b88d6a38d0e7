package suyuan.model.statement;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import suyuan.model.Bytes;
import suyuan.model.registry.KeyId;

/// Ed25519 (RFC 8032) by BouncyCastle, with the lengths checked first.
public final class Ed25519 {
  private static final int PUBLIC_KEY = 32;
  private static final int SIGNATURE = 64;

  private Ed25519() {}

  /// Whether the signature (exactly 64 bytes) over the message holds under the public key (32
  /// bytes).
  public static boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.size() != PUBLIC_KEY || signature.size() != SIGNATURE) {
      return false;
    }
    byte[] text = message.toArray();
    return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
        signature.toArray(), 0, publicKey.toArray(), 0, text, 0, text.length);
  }

  /// Whether these 32 bytes are a point of the main subgroup: keys of low order sign anything.
  public static boolean isSound(Bytes publicKey) {
    return publicKey.size() == PUBLIC_KEY
        && org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(publicKey.toArray(), 0);
  }

  /// A fresh private key: 32 bytes.
  public static Bytes newPrivateKey(SecureRandom random) {
    return Bytes.of(new Ed25519PrivateKeyParameters(random).getEncoded());
  }

  /// The public key (32 bytes) of a private one (32 bytes).
  public static Bytes publicKey(Bytes privateKey) {
    return Bytes.of(
        new Ed25519PrivateKeyParameters(privateKey.toArray()).generatePublicKey().getEncoded());
  }

  /// Signs with a private key (32 bytes) held in memory.
  public static Signer signer(Bytes privateKey) {
    var secret = new Ed25519PrivateKeyParameters(privateKey.toArray());
    Ed25519PublicKeyParameters open = secret.generatePublicKey();
    KeyId id = KeyId.of(Bytes.of(open.getEncoded()));
    return new Signer() {
      @Override
      public KeyId key() {
        return id;
      }

      @Override
      public Bytes sign(Bytes message) {
        byte[] signature = new byte[SIGNATURE];
        byte[] text = message.toArray();
        secret.sign(
            org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519,
            null,
            text,
            0,
            text.length,
            signature,
            0);
        return Bytes.of(signature);
      }
    };
  }
}
