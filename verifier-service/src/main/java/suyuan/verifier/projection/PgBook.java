package suyuan.verifier.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.history.Book;
import suyuan.model.history.Entry;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// The history's entries in tables `ledger.entry` and, of items, `ledger.item`; read in batches.
/// What a block needs is at hand until [#rest]; of that, what was used last is kept. What is
/// written goes to [EntryRows]. For the one projection that holds the lock.
final class PgBook implements Book {
  /// What this node wrote itself, whatever its size.
  private static final JsonLimits OWN =
      new JsonLimits(256 << 20, 16, 1 << 20, 64, 1 << 20, 1 << 20);

  private static final int KEPT = 20_000;

  /// Kinds that are few but asked for at every event, mostly in vain: their keys are all known.
  private static final Set<String> LISTED = Set.of("stock", "passage", "finding", "recall");

  private static final String ENTRIES = "select key, value from ledger.entry where key = any(?)";
  private static final String ITEMS =
      "select subject, value from ledger.item where subject = any(?)";

  private final Connection connection;
  private final EntryRows rows;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, Optional<Entry>> atHand = new HashMap<>();
  private final Kept<Entry> kept = new Kept<>(KEPT);

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
      if (!atHand.containsKey(key)) {
        Optional<Entry> known = known(key);
        if (known.isPresent()) {
          atHand.put(key, known);
        } else {
          missing.add(key);
        }
      }
    }
    load(missing);
  }

  /// What was written in this transaction but not sent yet must not be missed.
  private Optional<Entry> known(String key) {
    Optional<Entry> written = rows.unsent(key);
    return written.isPresent() ? written : Optional.ofNullable(kept.get(key));
  }

  /// Ends a block's work.
  void rest() {
    atHand.forEach(this::keep);
    atHand.clear();
  }

  /// Not what is many and seldom asked for again.
  private void keep(String key, Optional<Entry> entry) {
    if (!isItem(key) && !key.startsWith("fact:")) {
      entry.ifPresent(one -> kept.put(key, one));
    }
  }

  @Override
  public void write(Entry entry, Bytes canonical) {
    String key = entry.key();
    Optional<Entry> before = atHand.put(key, Optional.of(entry));
    if (isListed(key)) {
      listed.add(key);
    }
    rows.write(key, entry, canonical, before != null && before.isEmpty());
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
      select(wanted);
    } catch (SQLException e) {
      throw new ProjectionException("Entries can't be read.", e);
    }
  }

  private void select(Set<String> keys) throws SQLException {
    Map<Boolean, List<String>> byTable =
        keys.stream().collect(Collectors.partitioningBy(PgBook::isItem));
    for (Map.Entry<Boolean, List<String>> some : byTable.entrySet()) {
      if (!some.getValue().isEmpty()) {
        select(some.getKey() ? ITEMS : ENTRIES, some.getValue());
      }
    }
  }

  /// Items have a table of their own.
  static boolean isItem(String key) {
    return key.startsWith("item:");
  }

  private void select(String sql, List<String> keys) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
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
