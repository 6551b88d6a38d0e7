package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.ledger.Unsound;

/// Writes what isn't believed, and logs it once that is durable.
final class AlarmRows {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmRows.class);

  private final Rows rows =
      new Rows(
          "insert into ledger.alarm (block, index, transaction, reason)"
              + " select * from unnest(?, ?, ?, ?) on conflict do nothing",
          "int8",
          "int4",
          "text",
          "text");
  private final List<Unsound> fresh = new ArrayList<>();

  void add(Unsound unsound) {
    rows.add(
        unsound.position().block(),
        unsound.position().index(),
        unsound.transaction(),
        unsound.reason());
    fresh.add(unsound);
  }

  void flush(Connection connection) throws SQLException {
    rows.flush(connection);
  }

  void log() {
    for (Unsound unsound : fresh) {
      LOG.error(
          "ALARM: transaction {} at {} stands on the ledger and is not believed: {}",
          unsound.transaction(),
          unsound.position(),
          unsound.reason());
    }
    fresh.clear();
  }
}
