package suyuan.verifier.coldchain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A logger file's bytes as text: a byte order mark decides; else UTF-8 if the bytes are UTF-8;
/// else GB 18030 if that shows the Chinese word for time or temperature; else Windows-1252.
final class LoggerText {
  private LoggerText() {}

  static String decode(byte[] bytes, Notes notes) {
    if (bytes.length > LoggerFile.MAX_BYTES) {
      throw LoggerRule.TOO_LARGE.everywhere(
          "A logger file has at most " + LoggerFile.MAX_BYTES + " bytes");
    }
    String text = text(bytes, notes);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    refuseControls(plain);
    return plain;
  }

  private static String text(byte[] bytes, Notes notes) {
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, StandardCharsets.UTF_16LE).orElseThrow(LoggerText::notText);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, StandardCharsets.UTF_16BE).orElseThrow(LoggerText::notText);
    }
    return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> guess(bytes, notes));
  }

  private static String guess(byte[] bytes, Notes notes) {
    notes.add(LoggerNote.Kind.ENCODING_GUESSED, 0);
    return strict(bytes, Charset.forName("GB18030"))
        .filter(text -> text.contains("温度") || text.contains("时间"))
        .or(() -> strict(bytes, Charset.forName("windows-1252")))
        .orElseThrow(LoggerText::notText);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThisCharset) {
      return Optional.empty();
    }
  }

  private static void refuseControls(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ' && c != '\t' && c != '\r') {
        throw LoggerRule.NOT_TEXT.atLine(
            line, "Not a text file: control character U+%04X".formatted((int) c));
      }
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static LoggerException notText() {
    return LoggerRule.NOT_TEXT.everywhere("Not a text file");
  }
}
