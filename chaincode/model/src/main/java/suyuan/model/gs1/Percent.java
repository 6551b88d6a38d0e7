package suyuan.model.gs1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static suyuan.model.gs1.Gs1Exception.Code.ESCAPE;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Locale;

/// Percent-encoding (RFC 3986, section 2), strict.
final class Percent {
  private Percent() {}

  /// Escapes everything but unreserved characters, with upper-case hex.
  static String encode(String text) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (Charset82.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  /// Reads each escape once, in either case. The escaped bytes must be UTF-8.
  static String decode(String escaped) {
    if (escaped.indexOf('%') < 0) {
      return escaped;
    }
    var out = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        out.write(octet(escaped, i));
        i += 2;
      } else {
        out.write(c);
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw new Gs1Exception(ESCAPE, "The escapes in %s are not UTF-8.".formatted(shown(escaped)));
    }
  }

  private static int octet(String s, int at) {
    if (at + 2 < s.length() && isHex(s.charAt(at + 1)) && isHex(s.charAt(at + 2))) {
      return HexFormat.fromHexDigits(s, at + 1, at + 3);
    }
    throw new Gs1Exception(ESCAPE, "A %% in %s has no two hex digits.".formatted(shown(s)));
  }

  private static boolean isHex(char c) {
    return HexFormat.isHexDigit(c);
  }
}
