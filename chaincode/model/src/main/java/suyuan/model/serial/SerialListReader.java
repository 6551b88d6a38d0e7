package suyuan.model.serial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a serial list line by line. Keeps the serials that it has seen and nothing else, and stops
/// at the first line that breaks the format, however long the stream may be.
public final class SerialListReader {
  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private final byte[] line = new byte[SerialLine.MAX_LENGTH];
  private final Set<String> seen = new HashSet<>();
  private int at;
  private int end;
  private int number;

  private SerialListReader(InputStream in) {
    this.in = in;
  }

  /// Gives each entry in its order to `entries`. Doesn't close the stream.
  ///
  /// @return how many there were
  /// @throws SerialListException at the first line that breaks the format; the entries before it
  ///   have been given
  public static int read(InputStream blob, Consumer<SerialEntry> entries) throws IOException {
    return new SerialListReader(blob).readAll(entries);
  }

  private int readAll(Consumer<SerialEntry> entries) throws IOException {
    number = 1;
    if (!more() || !readLine().equals(SerialLine.HEADER)) {
      throw refused("the first line must be " + SerialLine.HEADER + ".");
    }
    while (more()) {
      number++;
      if (seen.size() == SerialList.MAX) {
        throw refused("more than %,d serials.".formatted(SerialList.MAX));
      }
      SerialEntry entry = SerialLine.parse(readLine(), number);
      if (!seen.add(entry.serial())) {
        throw refused("the serial %s stands twice.".formatted(entry.serial()));
      }
      entries.accept(entry);
    }
    if (seen.isEmpty()) {
      throw refused("no serial follows.");
    }
    return seen.size();
  }

  private String readLine() throws IOException {
    int length = 0;
    while (more()) {
      byte b = chunk[at++];
      if (b == '\n') {
        // Latin-1 keeps every byte apart; what isn't ASCII is refused as no character of set 82.
        return new String(line, 0, length, ISO_8859_1);
      }
      if (length == line.length) {
        throw refused("it has more than %d bytes.".formatted(line.length));
      }
      line[length++] = b;
    }
    throw refused("it doesn't end with a line feed.");
  }

  private boolean more() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(chunk));
    return end > 0;
  }

  private SerialListException refused(String rule) {
    return new SerialListException(number, rule);
  }
}
