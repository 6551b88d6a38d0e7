package suyuan.verifier.fault.engine;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Writes the parts of a picture as the bytes that its digest is over: numbers big-endian, each
/// text and list with its length before it.
final class PictureOutput {
  private final DataOutputStream out;

  PictureOutput(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  private PictureOutput writing(Part part) {
    try {
      part.write(out);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PictureOutput put(byte[] bytes) {
    return writing(to -> to.write(bytes));
  }

  PictureOutput put(long number) {
    return writing(to -> to.writeLong(number));
  }

  PictureOutput put(double number) {
    return writing(to -> to.writeDouble(number));
  }

  PictureOutput put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return put(bytes.length).put(bytes);
  }

  /// In the order of the keys.
  PictureOutput put(Map<String, ? extends Number> table) {
    put(table.size());
    new TreeMap<>(table).forEach((key, value) -> put(key).put(value.doubleValue()));
    return this;
  }

  void end() {
    writing(DataOutputStream::flush);
  }

  /// What is written at once.
  @FunctionalInterface
  private interface Part {
    void write(DataOutputStream to) throws IOException;
  }
}
