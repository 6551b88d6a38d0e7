package suyuan.model.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suyuan.model.Bytes;
import suyuan.model.Table;

/// The frozen leaf and the blob format, as the tables say; the hashes come from another program.
class SerialVectorsTest {
  @ParameterizedTest
  @MethodSource
  void leaves(Table.Row row) {
    if (row.find("wantErr").isPresent()) {
      var refusal = assertThrows(RuntimeException.class, () -> entry(row));
      assertTrue(String.valueOf(refusal.getMessage()).contains(row.get("wantErr")));
    } else {
      assertEquals(row.get("leaf"), entry(row).leaf().hex());
    }
  }

  private static SerialEntry entry(Table.Row row) {
    return new SerialEntry(
        row.get("serial"), Bytes.fromHex(row.get("salt")), Bytes.fromHex(row.get("commitment")));
  }

  @ParameterizedTest
  @MethodSource
  void lists(Table.Row row) throws IOException {
    byte[] blob = row.get("text").getBytes(UTF_8);
    if (row.find("wantErr").isPresent()) {
      var refusal = assertThrows(SerialListException.class, () -> read(blob));
      assertEquals(row.get("line"), Integer.toString(refusal.line()), refusal.getMessage());
      assertTrue(
          String.valueOf(refusal.getMessage()).contains(row.get("wantErr")), refusal.getMessage());
    } else {
      var list = read(blob);
      assertEquals(row.get("count"), Integer.toString(list.entries().size()));
      assertEquals(row.get("root"), list.root().hex());
      var written = new ByteArrayOutputStream();
      list.write(written);
      assertArrayEquals(blob, written.toByteArray());
    }
  }

  private static SerialList read(byte[] blob) throws IOException {
    return SerialList.read(new ByteArrayInputStream(blob));
  }

  static List<Table.Row> leaves() {
    return Table.of(SerialVectorsTest.class, "leaves.json");
  }

  static List<Table.Row> lists() {
    return Table.of(SerialVectorsTest.class, "lists.json");
  }
}
