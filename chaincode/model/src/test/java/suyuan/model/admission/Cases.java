package suyuan.model.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// A table of cases: each names its rule, itself and the outcome that is wanted.
final class Cases {
  private Cases() {}

  static Stream<DynamicTest> of(String table, Consumer<Json.Obj> check) {
    return ((Json.Arr) resource(table))
        .elements().stream()
            .map(Json.Obj.class::cast)
            .map(row -> DynamicTest.dynamicTest(title(row), () -> check.accept(row)));
  }

  private static String title(Json.Obj row) {
    return text(row, "rule") + ": " + text(row, "case") + " → " + text(row, "want");
  }

  static Json resource(String name) {
    String path = name.startsWith("../") ? "/suyuan/model/" + name.substring(3) : name;
    try (InputStream in = Cases.class.getResourceAsStream(path)) {
      return Json.parse(in.readAllBytes(), JsonLimits.MESSAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Json.Obj row, String name) {
    return row.string(name).orElseThrow();
  }
}
