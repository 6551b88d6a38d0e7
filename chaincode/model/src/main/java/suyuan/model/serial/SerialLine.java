package suyuan.model.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gs1Exception;

/// One line of the blob.
final class SerialLine {
  static final String HEADER = "suyuan-serials/v1";
  static final int MAX_LENGTH = 20 + 1 + 32 + 1 + 64;
  private static final String NONE = "-";

  private SerialLine() {}

  static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(US_ASCII));
  }

  static String of(SerialEntry entry) {
    String code = entry.hasHiddenCode() ? entry.commitment().hex() : NONE;
    return entry.serial() + "," + entry.salt().hex() + "," + code;
  }

  static SerialEntry parse(String line, int number) {
    int second = line.lastIndexOf(',');
    int first = second < 0 ? -1 : line.lastIndexOf(',', second - 1);
    if (first < 0) {
      throw new SerialListException(number, "it isn't serial,salt,commitment.");
    }
    try {
      Bytes salt = Bytes.fromHex(line.substring(first + 1, second));
      return new SerialEntry(
          line.substring(0, first), salt, commitment(line.substring(second + 1)));
    } catch (Gs1Exception e) {
      throw new SerialListException(number, e.sentence());
    } catch (IllegalArgumentException e) {
      throw new SerialListException(
          number, "salt and commitment are 16 and 32 bytes in lower-case hex.");
    }
  }

  /// Zeros spelt out would be a second spelling of none.
  private static Bytes commitment(String text) {
    if (text.equals(NONE)) {
      return SerialEntry.NO_CODE;
    }
    Bytes bytes = Bytes.fromHex(text);
    if (bytes.equals(SerialEntry.NO_CODE)) {
      throw new IllegalArgumentException("zeros");
    }
    return bytes;
  }
}
