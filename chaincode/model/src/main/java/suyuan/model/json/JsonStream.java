package suyuan.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a JSON text value by value, for documents too large to hold.
///
/// The stream stands before a value: enter it, read it whole, or skip it. Every method throws
/// [JsonException] for a text that breaks a [JsonRule]. When [#value] throws one that concerns only
/// that value (a duplicate name, say; not syntax), reading can go on behind the value: see
/// [JsonException#isLocal].
public final class JsonStream implements Closeable {
  // The document's own bounds hold, checked here; the parser's would only blur the rule's name.
  private static final StreamReadConstraints OPEN =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  // Admission must not depend on what this process has read before, so hash collisions among
  // names are no error; and only UTF-8 is read, whatever the first bytes look like.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(OPEN)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  final JsonLimits limits;
  private final JsonParser parser;
  private @Nullable JsonToken token;
  private int depth;

  private JsonStream(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
    advance();
    if (token == null) {
      throw refuse(JsonRule.SYNTAX, "there is no value");
    }
  }

  /// Begins to read UTF-8 from `in`, which is closed with this stream.
  public static JsonStream of(InputStream in, JsonLimits limits) {
    try {
      Utf8Check check = new Utf8Check(limits.bytes());
      return new JsonStream(FACTORY.createParser(new GuardedInput(in, check)), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonStream of(byte[] utf8, JsonLimits limits) {
    Utf8Check check = new Utf8Check(limits.bytes());
    check.accept(utf8, 0, utf8.length);
    check.end();
    try {
      return new JsonStream(FACTORY.createParser(utf8), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Steps into the object that comes next; false (and no step) if another value comes.
  public boolean enterObject() {
    return enter(JsonToken.START_OBJECT);
  }

  /// Steps into the array that comes next; false (and no step) if another value comes.
  public boolean enterArray() {
    return enter(JsonToken.START_ARRAY);
  }

  private boolean enter(JsonToken start) {
    if (token != start) {
      return false;
    }
    advance();
    return true;
  }

  /// The next member's name, its value comes next; empty at the object's end, which is left.
  public Optional<String> nextName() {
    if (token != JsonToken.FIELD_NAME) {
      advance();
      return Optional.empty();
    }
    String name = name();
    advance();
    return Optional.of(name);
  }

  /// Whether an element comes next; if not, the array is left.
  public boolean hasElement() {
    if (token != JsonToken.END_ARRAY) {
      return true;
    }
    advance();
    return false;
  }

  /// Reads the next value whole.
  public Json value() {
    int outside = isStart() ? depth - 1 : depth;
    try {
      Json value = new ValueReader(this).read();
      advance();
      return value;
    } catch (JsonException e) {
      if (e.rule().concernsOneValue()) {
        leave(outside);
      }
      throw e;
    }
  }

  /// Passes over the next value. Checks its syntax and depth, not the rules for its content.
  public void skip() {
    leave(isStart() ? depth - 1 : depth);
  }

  private void leave(int outside) {
    while (depth > outside) {
      advance();
    }
    advance();
  }

  /// JSON pointer to where the stream stands.
  public String path() {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /// Makes sure that nothing follows the value.
  public void end() {
    JsonToken after = token;
    if (after != null) {
      throw refuse(JsonRule.TRAILING, "something follows the value");
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonParser parser() {
    return parser;
  }

  @Nullable JsonToken token() {
    return token;
  }

  String name() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStart() {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  void advance() {
    boolean behind = depth == 0 && token != null;
    try {
      token = parser.nextToken();
    } catch (StreamReadException e) {
      throw behind
          ? refuse(JsonRule.TRAILING, "something follows the value")
          : refuse(JsonRule.SYNTAX, Told.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count();
  }

  private void count() {
    if (isStart()) {
      depth++;
      if (depth > limits.depth()) {
        throw refuse(JsonRule.TOO_DEEP, "deeper than " + limits.depth());
      }
    } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
      depth--;
    }
  }

  JsonException refuse(JsonRule rule, String detail) {
    return new JsonException(rule, path(), parser.currentTokenLocation().getByteOffset(), detail);
  }
}
