package suyuan.verifier.blob;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/// How files of a kind begin (ISO 32000-2 section 7.5.2, PNG third edition section 5.2, ISO/IEC
/// 10918-1 annex B): a picture that is no picture is told apart when it comes, not when somebody
/// opens it.
final class Signatures {
  private static final Map<String, byte[]> BEGINNINGS =
      Map.of(
          "application/pdf", HexFormat.of().parseHex("255044462d"),
          "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
          "image/jpeg", HexFormat.of().parseHex("ffd8ff"));

  private Signatures() {}

  static boolean fit(MediaKind kind, byte[] content) {
    byte[] beginning = BEGINNINGS.getOrDefault(kind.base(), new byte[0]);
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
