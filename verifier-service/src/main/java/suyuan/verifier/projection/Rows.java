package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows gathered for one statement that takes each column as an array: `… FROM unnest(?, ?)`.
final class Rows {
  private final String sql;
  private final String[] types;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /// @param types PostgreSQL types of the columns
  Rows(String sql, String... types) {
    this.sql = sql;
    this.types = types;
  }

  /// Rows to insert.
  ///
  /// @param columns names and types: `unit text, amount numeric`
  /// @param more what follows: nothing, or `on conflict …`
  static Rows into(String table, String columns, String more) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (String column : columns.split(", ", -1)) {
      String[] words = column.split(" ", -1);
      names.add(words[0]);
      types.add(words[1].equals("numeric") ? "text" : words[1]);
      places.add("?::" + words[1] + "[]");
    }
    return new Rows(
        "insert into %s (%s) select * from unnest(%s) %s"
            .formatted(table, String.join(", ", names), String.join(", ", places), more),
        types.toArray(String[]::new));
  }

  void add(@Nullable Object... row) {
    rows.add(row);
  }

  void flush(Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int column = 0; column < types.length; column++) {
        statement.setArray(column + 1, connection.createArrayOf(types[column], values(column)));
      }
      statement.executeUpdate();
    }
    rows.clear();
  }

  private @Nullable Object[] values(int column) {
    @Nullable Object[] values = array(types[column], rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[column];
    }
    return values;
  }

  /// The driver sends arrays of these types as they are, others as text.
  private static @Nullable Object[] array(String type, int length) {
    return switch (type) {
      case "text" -> new String[length];
      case "int8" -> new Long[length];
      case "int4" -> new Integer[length];
      case "bool" -> new Boolean[length];
      case "bytea" -> new byte[length][];
      default -> throw new IllegalArgumentException("No column is of type " + type);
    };
  }
}
