package suyuan.verifier.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import suyuan.model.Bytes;

/// Rows for one table, gathered in PostgreSQL's binary COPY format (manual, COPY, "Binary Format"):
/// the cheapest way in for rows that are surely new. A row is [#row] and then each of its columns.
final class CopyRows {
  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private final String sql;
  private final int columns;
  private byte[] out = new byte[1 << 16];
  private int size;

  /// @param columns their names, with commas between
  CopyRows(String table, String columns) {
    this.sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
    this.columns = columns.split(",", -1).length;
    begin();
  }

  private void begin() {
    System.arraycopy(HEAD, 0, out, 0, HEAD.length);
    size = HEAD.length;
  }

  CopyRows row() {
    room(2);
    int16(columns);
    return this;
  }

  CopyRows text(@Nullable String text) {
    return text == null ? absent() : bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  CopyRows bytes(Bytes bytes) {
    return bytes(bytes.toArray());
  }

  CopyRows int8(long value) {
    room(12);
    int32(8);
    int32((int) (value >> 32));
    int32((int) value);
    return this;
  }

  CopyRows int4(int value) {
    room(8);
    int32(4);
    int32(value);
    return this;
  }

  private CopyRows bytes(byte[] bytes) {
    room(4L + bytes.length);
    int32(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
    return this;
  }

  private CopyRows absent() {
    room(4);
    int32(-1);
    return this;
  }

  private void int32(int value) {
    int16(value >> 16);
    int16(value);
  }

  private void int16(int value) {
    out[size++] = (byte) (value >> 8);
    out[size++] = (byte) value;
  }

  private void room(long more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.toIntExact(Math.max(2L * out.length, size + more)));
    }
  }

  void flush(Connection connection) throws SQLException {
    if (size == HEAD.length) {
      return;
    }
    room(2);
    int16(-1);
    CopyIn copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(sql);
    try {
      copy.writeToCopy(out, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    begin();
  }
}
