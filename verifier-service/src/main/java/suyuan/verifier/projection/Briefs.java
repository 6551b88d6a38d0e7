package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Docket;
import suyuan.model.history.Subject;

/// Reads an item in one round trip: every scan does.
final class Briefs {
  private static final String SELECT =
      "select (select value from ledger.item where subject = ?),"
          + " array(select distinct lot from ledger.serial where subject = ? order by lot),"
          + " exists (select from ledger.recall_subject where subject = ?)";

  private Briefs() {}

  static ItemBrief read(Connection connection, Item item) throws SQLException {
    Subject subject = Subject.of(item);
    String key = subject.toString();
    try (PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setString(1, key);
      query.setString(2, key);
      query.setString(3, key);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return brief(subject, row);
      }
    }
  }

  private static ItemBrief brief(Subject subject, ResultSet row) throws SQLException {
    byte[] value = row.getBytes(1);
    return new ItemBrief(
        value == null ? Docket.of(subject) : (Docket) PgBook.entry(subject.toString(), value),
        lots((String[]) row.getArray(2).getArray()),
        row.getBoolean(3));
  }

  private static List<Lot> lots(String[] subjects) {
    return Arrays.stream(subjects).map(lot -> Subject.parse(lot).lot().orElseThrow()).toList();
  }
}
