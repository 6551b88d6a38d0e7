package suyuan.model.epcis;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;
import suyuan.model.json.JsonStream;

/// An EPCIS 2.0 capture document: an `EPCISDocument` with a list of events, or a single event.
///
/// It is read twice. The first time, whole: is it JSON, which namespaces are declared, how many
/// events are there? The second time event by event, so that one event at a time is held in memory,
/// and a faulty event doesn't keep the others from being checked.
public final class EpcisDocument {
  /// Bytes of one document.
  public static final long MAX_BYTES = 64L << 20;

  /// Events in one document.
  public static final int MAX_EVENTS = 20_000;

  static final JsonLimits LIMITS =
      new JsonLimits(
          MAX_BYTES,
          Event.LIMITS.depth() + 3,
          Event.LIMITS.stringLength(),
          Event.LIMITS.numberLength(),
          Event.LIMITS.members(),
          Event.LIMITS.elements());

  private final Source source;
  private final Envelope envelope;

  private EpcisDocument(Source source, Envelope envelope) {
    this.source = source;
    this.envelope = envelope;
  }

  /// Where a document can be read from, more than once and the same each time.
  @FunctionalInterface
  public interface Source {
    /// The bytes from the beginning.
    InputStream open();
  }

  /// An event of the document, or why it was refused.
  public sealed interface Entry {
    /// Position in the event list, from 0.
    int index();

    /// A valid event.
    record Accepted(int index, Event event) implements Entry {}

    /// A refused event and what is wrong with it; paths begin at the event.
    record Refused(int index, List<Fault> faults) implements Entry {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /// Reads a document's frame.
  ///
  /// @throws EpcisException if it isn't JSON, too large, or no EPCIS capture document
  public static EpcisDocument read(Source source) {
    try (JsonStream in = JsonStream.of(source.open(), LIMITS)) {
      return new EpcisDocument(source, EnvelopeReader.read(in));
    } catch (JsonException e) {
      throw new EpcisException(Fault.of(e, ""));
    }
  }

  /// Reads a document's frame.
  ///
  /// @throws EpcisException if it isn't JSON, too large, or no EPCIS capture document
  public static EpcisDocument read(byte[] utf8) {
    return read(() -> new ByteArrayInputStream(utf8));
  }

  /// How many events there are, faulty ones included.
  public int size() {
    return envelope.events();
  }

  /// The document's own `id`.
  public Optional<String> id() {
    return envelope.id();
  }

  /// Checks all events in order and hands each over.
  public void forEach(Consumer<? super Entry> consumer) {
    try (JsonStream in = JsonStream.of(source.open(), LIMITS)) {
      new EventsReader(in, envelope, consumer).read();
    }
  }

  /// All events. For documents known to be small.
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    forEach(entries::add);
    return entries;
  }
}
