package suyuan.verifier.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import suyuan.model.Bytes;

/// Seals private keys: AES-256-GCM, a fresh nonce (12 bytes, stored in front) for each, bound to
/// the key's name. The master key comes from the environment or a file that only its owner reads.
final class MasterKey {
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec secret;
  private final SecureRandom random = new SecureRandom();

  MasterKey(Bytes secret) {
    if (secret.size() != KEY) {
      throw new IllegalArgumentException(
          "The master key is %d bytes in base64url, here %d".formatted(KEY, secret.size()));
    }
    this.secret = new SecretKeySpec(secret.toArray(), "AES");
  }

  /// From the environment's value if given, else from the file, which is made if it isn't there.
  static MasterKey of(Optional<String> fromEnvironment, Path file) {
    return new MasterKey(Bytes.fromBase64Url(fromEnvironment.orElseGet(() -> read(file))));
  }

  private static String read(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        SecretFile.write(file, Bytes.of(fresh).base64Url());
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The master key " + file + " can't be read", e);
    }
  }

  Bytes seal(Bytes plain, String name) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.toArray(), name);
    byte[] joined = new byte[NONCE + sealed.length];
    System.arraycopy(nonce, 0, joined, 0, NONCE);
    System.arraycopy(sealed, 0, joined, NONCE, sealed.length);
    return Bytes.of(joined);
  }

  /// @throws IllegalStateException if it was sealed with another master key or under another name,
  ///   or was changed
  Bytes open(Bytes sealed, String name) {
    byte[] all = sealed.toArray();
    byte[] nonce = Arrays.copyOf(all, NONCE);
    byte[] rest = Arrays.copyOfRange(all, NONCE, all.length);
    return Bytes.of(run(Cipher.DECRYPT_MODE, nonce, rest, name));
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String name) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key " + name + " can't be opened with this node's master key", e);
    }
  }
}
