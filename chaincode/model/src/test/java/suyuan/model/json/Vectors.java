package suyuan.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Cases of a table in the test resources.
public final class Vectors {
  private Vectors() {}

  /// The rows of a table that lies beside `test`.
  public static Stream<Json.Obj> cases(Class<?> test, String file) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
      Json.Arr table = (Json.Arr) Json.parse(in.readAllBytes(), JsonLimits.MESSAGE);
      return table.elements().stream().map(Json.Obj.class::cast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `input` as text, `inputHex` as bytes, or `parts`: texts, each `times` over.
  static byte[] input(Json.Obj one) {
    if (one.has("inputHex")) {
      return HexFormat.of().parseHex(one.string("inputHex").orElseThrow());
    }
    List<Json> parts = one.array("parts");
    StringBuilder text = new StringBuilder(one.string("input").orElse(""));
    for (Json part : parts) {
      Json.Obj piece = (Json.Obj) part;
      int times = piece.number("times").orElseThrow().intValueExact();
      text.repeat(piece.string("text").orElseThrow(), times);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static String desc(Json.Obj one) {
    return one.string("desc").orElseThrow();
  }
}
