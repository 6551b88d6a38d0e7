package suyuan.model.statement;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.CanonicalReader;

/// A statement's events in transport: raw deflate (RFC 1951) of the canonical events, each ended by
/// a line feed (which canonical JSON never holds).
public final class Body {
  /// Bound on the inflated size: 16 MiB.
  public static final int MAX_INFLATED = 16 << 20;

  /// Half the time of level 6 for a seventh more bytes.
  private static final int LEVEL = 3;

  private static final int CHUNK = 64 << 10;

  /// What a body of many alike events inflates to, roughly.
  private static final int USUAL_RATIO = 8;

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
    CanonicalReader reader = new CanonicalReader(Event.LIMITS);
    return events(lines(body), line -> Event.parse(line, reader));
  }

  /// The events of a body that this program has made itself of checked events and kept where nobody
  /// else writes: they aren't checked a second time.
  public static List<Event> kept(Bytes body) {
    return events(lines(body), Event::kept);
  }

  /// @param size how many of the bytes count
  private record Lines(byte[] bytes, int size) {}

  private static Lines lines(Bytes body) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(body.toArray());
      byte[] out = new byte[Math.min(MAX_INFLATED, USUAL_RATIO * (body.size() + 1))];
      int size = 0;
      while (!inflater.finished()) {
        if (size == out.length) {
          out = larger(out);
        }
        int length = inflater.inflate(out, size, out.length - size);
        if (length == 0 && !inflater.finished()) {
          throw new FormatException("body", "The body ends too early");
        }
        size += length;
      }
      if (size > MAX_INFLATED) {
        throw tooLarge();
      }
      if (inflater.getRemaining() > 0) {
        throw new FormatException("body", "Bytes follow after the end of the body");
      }
      return new Lines(out, size);
    } catch (DataFormatException e) {
      throw new FormatException("body", "The body is not raw deflate data");
    } finally {
      inflater.end();
    }
  }

  /// One byte beyond the bound, so that what ends there is told from what goes on.
  private static byte[] larger(byte[] full) {
    if (full.length > MAX_INFLATED) {
      throw tooLarge();
    }
    return Arrays.copyOf(full, Math.min(MAX_INFLATED + 1, 2 * full.length));
  }

  private static FormatException tooLarge() {
    return FormatException.tooLarge("body", "The body inflates beyond " + MAX_INFLATED + " bytes");
  }

  private static List<Event> events(Lines lines, Function<Bytes, Event> reader) {
    List<Event> events = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.bytes()[at] == '\n') {
        if (events.size() == SignedStatement.MAX_EVENTS) {
          throw FormatException.tooLarge(
              "body", "The body holds more than " + SignedStatement.MAX_EVENTS + " events");
        }
        events.add(event(Bytes.of(lines.bytes(), from, at - from), events.size(), reader));
        from = at + 1;
      }
    }
    if (from != lines.size()) {
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
    byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    return line;
  }
}
