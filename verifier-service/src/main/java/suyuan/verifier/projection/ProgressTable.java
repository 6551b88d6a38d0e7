package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import suyuan.model.Bytes;
import suyuan.model.ledger.Position;

/// The one row of `ledger.progress`.
record ProgressTable(Connection connection) {

  Progress read() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select block, index, ledger_time, records, events, digest from ledger.progress");
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? new Progress(
              new Position(row.getLong(1), row.getInt(2)),
              Instant.ofEpochMilli(row.getLong(3)),
              row.getLong(4),
              row.getLong(5),
              Bytes.of(row.getBytes(6)))
          : Progress.NONE;
    }
  }

  void write(Progress progress) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "insert into ledger.progress (one, block, index, ledger_time, records, events, digest)"
                + " values (true, ?, ?, ?, ?, ?, ?) on conflict (one) do update set"
                + " block = excluded.block, index = excluded.index,"
                + " ledger_time = excluded.ledger_time, records = excluded.records,"
                + " events = excluded.events, digest = excluded.digest")) {
      update.setLong(1, progress.position().block());
      update.setInt(2, progress.position().index());
      update.setLong(3, progress.ledgerTime().toEpochMilli());
      update.setLong(4, progress.records());
      update.setLong(5, progress.events());
      update.setBytes(6, progress.digest().toArray());
      update.executeUpdate();
    }
  }
}
