package suyuan.model;

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

/// A vector table: a JSON array of flat objects of strings, each with a `desc`. Read without our
/// own JSON reader, so that a fault there can't hide one here.
public final class Table {
  private Table() {}

  /// The rows of a file beside the test class.
  public static List<Row> of(Class<?> test, String file) {
    try (var in = Objects.requireNonNull(test.getResourceAsStream(file), file);
        var json = new JsonFactory().createParser(in)) {
      var rows = new ArrayList<Row>();
      Map<String, String> row = new LinkedHashMap<>();
      for (var t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          row.put(json.currentName(), json.getText());
        } else if (t == JsonToken.END_OBJECT) {
          rows.add(new Row(row));
          row = new LinkedHashMap<>();
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One case.
  public record Row(Map<String, String> fields) {
    public String get(String name) {
      return Objects.requireNonNull(fields.get(name), name);
    }

    public Optional<String> find(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    @Override
    public String toString() {
      return get("desc");
    }
  }
}
