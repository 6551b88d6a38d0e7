package suyuan.verifier.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import suyuan.model.Bytes;

/// The tables of the read model as a whole.
final class Tables {
  private static final List<String> ALL =
      List.of(
          "progress",
          "record",
          "event",
          "event_subject",
          "entry",
          "digest",
          "alarm",
          "item",
          "unit",
          "unit_lot",
          "making",
          "finding",
          "finding_side",
          "recall_subject",
          "serial_list",
          "serial",
          "voided");

  private Tables() {}

  static void empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate ledger." + String.join(", ledger.", ALL));
    }
  }

  /// SHA-256 over all rows of all tables, in an order of their own: two read models are equal if
  /// their fingerprints are.
  static Bytes fingerprint(Connection connection) throws SQLException {
    MessageDigest digest = sha256();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1_000);
      for (String table : ALL) {
        digest.update((table + "\n").getBytes(StandardCharsets.UTF_8));
        try (ResultSet rows =
            statement.executeQuery(
                "select t::text from ledger." + table + " t order by t::text collate \"C\"")) {
          while (rows.next()) {
            digest.update((rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return Bytes.of(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
