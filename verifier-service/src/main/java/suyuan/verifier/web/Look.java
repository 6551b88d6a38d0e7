package suyuan.verifier.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import suyuan.model.Bytes;

/// The style sheet. It stands in each page, so that a slow phone needs one round trip only; its
/// hash stands in the content security policy.
public final class Look {
  private static final String CSS = read();

  /// Content-Security-Policy (level 3) of all pages: no scripts, nothing from elsewhere.
  public static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(hash());

  private Look() {}

  /// The style sheet, without comments and indentation.
  public static String css() {
    return CSS;
  }

  private static String hash() {
    var digest = Bytes.sha256(CSS.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest.toArray());
  }

  private static String read() {
    try (var in = Objects.requireNonNull(Look.class.getResourceAsStream("look.css"))) {
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return source
          .replaceAll("(?s)/\\*.*?\\*/", "")
          .replaceAll("\\s*\\n\\s*", "")
          .replaceAll("\\s*([{};,])\\s*", "$1")
          .replaceAll(":\\s+", ":");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
