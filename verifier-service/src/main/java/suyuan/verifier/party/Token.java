package suyuan.verifier.party;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import suyuan.model.Bytes;

/// A bearer token: `sy_` and 32 random bytes in base64url. It is never kept, only its SHA-256: with
/// 256 bits of chance nothing slower is needed. Prints as nothing.
public final class Token {
  private static final String PREFIX = "sy_";
  private static final int LONGEST = 128;

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  static Token random(SecureRandom random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return new Token(PREFIX + Bytes.of(secret).base64Url());
  }

  static Token of(String text) {
    return new Token(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
  }

  /// To be shown once, to whom it is for.
  public String reveal() {
    return text;
  }

  Bytes hash() {
    return Bytes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "a token";
  }
}
