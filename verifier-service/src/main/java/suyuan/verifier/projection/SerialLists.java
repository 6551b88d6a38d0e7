package suyuan.verifier.projection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import suyuan.model.Bytes;
import suyuan.model.gs1.Item;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.model.serial.SerialEntry;
import suyuan.model.serial.SerialList;
import suyuan.model.serial.SerialListException;

/// Fills in serial lists whose blobs have come: root and number are checked against the event; a
/// list that disagrees gives no serials and is marked wrong.
final class SerialLists {
  private static final int AT_ONCE = 20_000;

  private final Connection connection;
  private final Function<Bytes, Optional<Bytes>> blobs;

  SerialLists(Connection connection, Function<Bytes, Optional<Bytes>> blobs) {
    this.connection = connection;
    this.blobs = blobs;
  }

  private record Missing(EventRef ref, Subject lot, Bytes root, Bytes blob, long count) {}

  /// Returns how many lists were settled.
  int fill() throws SQLException {
    int settled = 0;
    for (Missing missing : missing()) {
      Optional<Bytes> blob = blobs.apply(missing.blob());
      if (blob.isPresent()) {
        settle(missing, blob.get());
        settled++;
      }
    }
    return settled;
  }

  private List<Missing> missing() throws SQLException {
    List<Missing> all = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select block, index, event, lot, root, blob, count from ledger.serial_list"
                    + " where state = 'missing' order by block, index, event");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(
            new Missing(
                new EventRef(new Position(row.getLong(1), row.getInt(2)), row.getInt(3)),
                Subject.parse(row.getString(4)),
                Bytes.of(row.getBytes(5)),
                Bytes.of(row.getBytes(6)),
                row.getLong(7)));
      }
    }
    return all;
  }

  private void settle(Missing missing, Bytes blob) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Optional<SerialList> list =
          read(blob)
              .filter(l -> l.entries().size() == missing.count())
              .filter(l -> l.root().equals(missing.root()));
      if (list.isPresent()) {
        insert(missing, list.get());
      }
      mark(missing.ref(), list.isPresent() ? "present" : "wrong");
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static Optional<SerialList> read(Bytes blob) {
    try {
      return Optional.of(SerialList.read(new ByteArrayInputStream(blob.toArray())));
    } catch (SerialListException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(Missing missing, SerialList list) throws SQLException {
    CopyRows rows =
        new CopyRows("ledger.serial", "subject, lot, leaf, salt, commitment, block, index, event");
    EventRef ref = missing.ref();
    for (int leaf = 0; leaf < list.entries().size(); leaf++) {
      SerialEntry entry = list.entries().get(leaf);
      Item item = missing.lot().lot().orElseThrow().gtin().item(entry.serial());
      rows.row()
          .text(Subject.of(item).toString())
          .text(missing.lot().toString())
          .int8(leaf)
          .bytes(entry.salt())
          .bytes(entry.commitment())
          .int8(ref.position().block())
          .int4(ref.position().index())
          .int4(ref.index());
      if (leaf % AT_ONCE == AT_ONCE - 1) {
        rows.flush(connection);
      }
    }
    rows.flush(connection);
  }

  private void mark(EventRef ref, String state) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update ledger.serial_list set state = ?"
                + " where block = ? and index = ? and event = ?")) {
      update.setString(1, state);
      update.setLong(2, ref.position().block());
      update.setInt(3, ref.position().index());
      update.setInt(4, ref.index());
      update.executeUpdate();
    }
  }
}
