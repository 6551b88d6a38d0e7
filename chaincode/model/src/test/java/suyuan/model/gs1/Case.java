package suyuan.model.gs1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/// One row of a vector table: a flat JSON object with `desc` and either `want` or `wantErr`.
record Case(Map<String, String> fields) {
  static List<Case> table(String file) {
    try (var in = Objects.requireNonNull(Case.class.getResourceAsStream(file), file);
        var json = new JsonFactory().createParser(in)) {
      var rows = new ArrayList<Case>();
      Map<String, String> row = new LinkedHashMap<>();
      for (var t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          row.put(json.currentName(), json.getText());
        } else if (t == JsonToken.END_OBJECT) {
          rows.add(new Case(row));
          row = new LinkedHashMap<>();
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// The outcome that the row wants: a string, or the code of a refusal.
  void check(Supplier<String> actual) {
    if (find("wantErr").isPresent()) {
      var refusal = Assertions.assertThrows(Gs1Exception.class, actual::get, toString());
      Assertions.assertEquals(get("wantErr"), refusal.code().word(), refusal.sentence());
    } else {
      Assertions.assertEquals(get("want"), actual.get(), toString());
    }
  }

  @Override
  public String toString() {
    return get("desc");
  }
}
