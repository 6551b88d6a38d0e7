package suyuan.verifier.alert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import suyuan.model.Bytes;

/// Signs messages as Standard Webhooks says (standardwebhooks.com, symmetric scheme): HMAC-SHA-256
/// over `id.timestamp.body`, in base64 after `v1,`.
final class Signature {
  /// In front of a secret in base64, so that people and scanners know it for one.
  private static final String SECRET = "whsec_";

  private Signature() {}

  static String shown(Bytes secret) {
    return SECRET + Base64.getEncoder().encodeToString(secret.toArray());
  }

  /// @param timestamp seconds since 1970 UTC, at sending
  static String of(Bytes secret, String id, long timestamp, Bytes body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body.toArray());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
