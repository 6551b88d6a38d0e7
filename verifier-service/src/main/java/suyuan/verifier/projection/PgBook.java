package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.history.Book;
import suyuan.model.history.Entry;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// The history's entries in table `ledger.entry`, read in batches. What a block needs is at hand
/// until [#rest]; of that, what was used last is kept. What is written goes to [EntryRows]. For the
/// one projection that holds the lock.
final class PgBook implements Book {
  /// What this node wrote itself, whatever its size.
  private static final JsonLimits OWN =
      new JsonLimits(256 << 20, 16, 1 << 20, 64, 1 << 20, 1 << 20);

  private static final int KEPT = 20_000;

  /// Kinds that are few but asked for at every event, mostly in vain: their keys are all known.
  private static final Set<String> LISTED = Set.of("stock", "passage", "finding", "recall");

  private static final String SELECT = "select key, value from ledger.entry where key = any(?)";

  private final Connection connection;
  private final EntryRows rows;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, Optional<Entry>> atHand = new HashMap<>();
  private final Kept<Optional<Entry>> kept = new Kept<>(KEPT);

  PgBook(Connection connection, EntryRows rows) throws SQLException {
    this.connection = connection;
    this.rows = rows;
    list();
  }

  private void list() throws SQLException {
    for (String kind : LISTED) {
      try (PreparedStatement query =
          connection.prepareStatement("select key from ledger.entry where key >= ? and key < ?")) {
        query.setString(1, kind + ":");
        query.setString(2, kind + ";");
        try (ResultSet result = query.executeQuery()) {
          while (result.next()) {
            listed.add(result.getString(1));
          }
        }
      }
    }
  }

  @Override
  public Optional<Entry> read(String key) {
    Optional<Entry> entry = atHand.get(key);
    if (entry == null) {
      expect(Set.of(key));
      entry = atHand.getOrDefault(key, Optional.empty());
    }
    return entry;
  }

  @Override
  public void expect(Collection<String> keys) {
    Set<String> missing = new HashSet<>();
    for (String key : keys) {
      Optional<Entry> known = kept.get(key);
      if (known != null) {
        atHand.putIfAbsent(key, known);
      } else if (!atHand.containsKey(key)) {
        missing.add(key);
      }
    }
    load(missing);
  }

  /// Ends a block's work.
  void rest() {
    kept.putAll(atHand);
    atHand.clear();
  }

  @Override
  public void write(Entry entry, Bytes canonical) {
    String key = entry.key();
    atHand.put(key, Optional.of(entry));
    if (isListed(key)) {
      listed.add(key);
    }
    rows.write(entry, canonical);
  }

  private static boolean isListed(String key) {
    return LISTED.contains(key.substring(0, key.indexOf(':')));
  }

  private void load(Set<String> keys) {
    Set<String> wanted = new HashSet<>();
    for (String key : keys) {
      atHand.put(key, Optional.empty());
      if (!isListed(key) || listed.contains(key)) {
        wanted.add(key);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    try {
      // What was written in this transaction but not sent yet must not be missed.
      rows.flush(connection, wanted);
      select(wanted);
    } catch (SQLException e) {
      throw new ProjectionException("Entries can't be read.", e);
    }
  }

  private void select(Set<String> keys) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setArray(1, connection.createArrayOf("text", keys.toArray(String[]::new)));
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          String key = result.getString(1);
          atHand.put(key, Optional.of(entry(key, result.getBytes(2))));
        }
      }
    }
  }

  static Entry entry(String key, byte[] value) {
    return Entry.read(key, (Json.Obj) Json.parse(value, OWN));
  }
}
