package suyuan.verifier.fault.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads back what [PictureOutput] wrote.
final class PictureInput {
  private static final int MOST = 1 << 28;

  private final DataInputStream in;

  PictureInput(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
  }

  long whole() throws IOException {
    return in.readLong();
  }

  /// A length or an index.
  int size() throws IOException {
    long size = in.readLong();
    if (size < 0 || size > MOST) {
      throw new IOException("no such length: " + size);
    }
    return (int) size;
  }

  int day() throws IOException {
    return Math.toIntExact(in.readLong());
  }

  double number() throws IOException {
    return in.readDouble();
  }

  String text() throws IOException {
    return new String(bytes(size()), StandardCharsets.UTF_8);
  }

  ByteBuffer block(int size) throws IOException {
    return ByteBuffer.wrap(bytes(size));
  }

  private byte[] bytes(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("it ends too early");
    }
    return bytes;
  }

  <T> List<T> list(Element<T> element) throws IOException {
    int size = size();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(element.read(this));
    }
    return list;
  }

  Map<String, Double> table() throws IOException {
    Map<String, Double> table = new TreeMap<>();
    for (int left = size(); left > 0; left--) {
      table.put(text(), number());
    }
    return table;
  }

  /// A table whose keys are an enumeration's constants, by name.
  <E extends Enum<E>> Map<E, Double> table(Class<E> type) throws IOException {
    Map<E, Double> table = new TreeMap<>();
    for (var entry : table().entrySet()) {
      table.put(one(type, Enum::name, entry.getKey()), entry.getValue());
    }
    return table;
  }

  <E extends Enum<E>> E one(Class<E> type, Function<E, String> word) throws IOException {
    return one(type, word, text());
  }

  private static <E extends Enum<E>> E one(Class<E> type, Function<E, String> word, String text)
      throws IOException {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> word.apply(one).equals(text))
        .findFirst()
        .orElseThrow(() -> new IOException("unknown word: " + text));
  }

  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  /// Reads one element of a list.
  @FunctionalInterface
  interface Element<T> {
    T read(PictureInput in) throws IOException;
  }
}
