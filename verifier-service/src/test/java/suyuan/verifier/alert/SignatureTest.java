package suyuan.verifier.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import suyuan.model.Bytes;

class SignatureTest {
  private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /// The example that the reference libraries of Standard Webhooks test with.
  @Test
  void isThatOfTheReferenceLibraries() {
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.of(
            Bytes.of(Base64.getDecoder().decode(SECRET)),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            Bytes.of("{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aSecretIsShownWithItsPrefix() {
    assertEquals("whsec_" + SECRET, Signature.shown(Bytes.of(Base64.getDecoder().decode(SECRET))));
  }
}
