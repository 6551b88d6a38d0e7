package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows gathered for one statement that takes each column as an array: `… FROM unnest(?, ?)`.
final class Rows {
  private final String sql;
  private final String[] types;
  private final Map<Object, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

  /// @param types PostgreSQL types of the columns
  Rows(String sql, String... types) {
    this.sql = sql;
    this.types = types;
  }

  /// One row more.
  void add(@Nullable Object... row) {
    rows.put(new Object(), List.<@Nullable Object[]>of(row));
  }

  /// One row in place of the one with the same key.
  void put(String key, @Nullable Object... row) {
    rows.put(key, List.<@Nullable Object[]>of(row));
  }

  /// These rows in place of those with the same key.
  void putAll(String key, List<@Nullable Object[]> all) {
    rows.put(key, all);
  }

  void flush(Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> all = new ArrayList<>();
    rows.values().forEach(all::addAll);
    rows.clear();
    if (all.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int column = 0; column < types.length; column++) {
        statement.setArray(
            column + 1, connection.createArrayOf(types[column], column(all, column)));
      }
      statement.executeUpdate();
    }
  }

  private @Nullable Object[] column(List<@Nullable Object[]> all, int column) {
    @Nullable Object[] values = array(types[column], all.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i)[column];
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
