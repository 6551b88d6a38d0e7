package suyuan.model.statement;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;

/// A statement's events in transport: raw deflate (RFC 1951) of the canonical events, each ended by
/// a line feed (which canonical JSON never holds).
public final class Body {
  /// Bound on the inflated size: 16 MiB.
  public static final int MAX_INFLATED = 16 << 20;

  /// Half the time of level 6 for a seventh more bytes.
  private static final int LEVEL = 3;

  private static final int CHUNK = 64 << 10;

  private Body() {}

  public static Bytes deflate(List<Event> events) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (Event event : events) {
        deflater.setInput(line(event));
        while (!deflater.needsInput()) {
          packed.write(chunk, 0, deflater.deflate(chunk));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      return Bytes.of(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /// The events of a body.
  ///
  /// @throws FormatException if it isn't deflated data to its last byte, inflates beyond
  ///   [#MAX_INFLATED], holds more than [SignedStatement#MAX_EVENTS] lines, or a line isn't one
  ///   event in canonical form
  public static List<Event> inflate(Bytes body) {
    return events(lines(body), Event::parse);
  }

  /// The events of a body that this program has made itself of checked events and kept where nobody
  /// else writes: they aren't checked a second time.
  public static List<Event> kept(Bytes body) {
    return events(lines(body), Event::kept);
  }

  private static byte[] lines(Bytes body) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(body.toArray());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        if (length == 0 && !inflater.finished()) {
          throw new FormatException("body", "The body ends too early");
        }
        if (out.size() + length > MAX_INFLATED) {
          throw FormatException.tooLarge(
              "body", "The body inflates beyond " + MAX_INFLATED + " bytes");
        }
        out.write(chunk, 0, length);
      }
      if (inflater.getRemaining() > 0) {
        throw new FormatException("body", "Bytes follow after the end of the body");
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new FormatException("body", "The body is not raw deflate data");
    } finally {
      inflater.end();
    }
  }

  private static List<Event> events(byte[] lines, Function<Bytes, Event> reader) {
    List<Event> events = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < lines.length; at++) {
      if (lines[at] == '\n') {
        if (events.size() == SignedStatement.MAX_EVENTS) {
          throw FormatException.tooLarge(
              "body", "The body holds more than " + SignedStatement.MAX_EVENTS + " events");
        }
        events.add(event(Bytes.of(lines, from, at - from), events.size(), reader));
        from = at + 1;
      }
    }
    if (from != lines.length) {
      throw new FormatException("body", "The last event isn't ended by a line feed");
    }
    return events;
  }

  private static Event event(Bytes line, int index, Function<Bytes, Event> reader) {
    try {
      return reader.apply(line);
    } catch (RuntimeException e) {
      throw new FormatException("events[" + index + "]", String.valueOf(e.getMessage()));
    }
  }

  private static byte[] line(Event event) {
    byte[] bytes = event.bytes().toArray();
    byte[] line = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    return line;
  }
}
