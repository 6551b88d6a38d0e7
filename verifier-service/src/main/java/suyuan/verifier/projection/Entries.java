package suyuan.verifier.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suyuan.model.history.Content;
import suyuan.model.history.Docket;
import suyuan.model.history.Entry;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;

/// Reads entries of the history.
record Entries(Handle handle) {
  private static final String BY_KEY =
      "select key, value from ledger.entry where key = any(:keys)"
          + " union all select subject, value from ledger.item where subject = any(:keys)"
          + " order by 1";

  <E extends Entry> Optional<E> find(Class<E> type, String key) {
    return all(type, List.of(key)).stream().findFirst();
  }

  <E extends Entry> List<E> all(Class<E> type, Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(BY_KEY)
        .bindArray("keys", String.class, keys)
        .map((row, context) -> type.cast(PgBook.entry(row.getString(1), row.getBytes(2))))
        .list();
  }

  /// All entries of a type, whose keys begin with its name and a colon.
  <E extends Entry> List<E> ofType(String name, Class<E> type) {
    return startingWith(name + ":", type);
  }

  <E extends Entry> List<E> startingWith(String prefix, Class<E> type) {
    return handle
        .createQuery(
            "select key, value from ledger.entry where key >= :from and key < :to order by key")
        .bind("from", prefix)
        .bind("to", prefix.substring(0, prefix.length() - 1) + (char) (last(prefix) + 1))
        .map((row, context) -> type.cast(PgBook.entry(row.getString(1), row.getBytes(2))))
        .list();
  }

  private static char last(String prefix) {
    return prefix.charAt(prefix.length() - 1);
  }

  Docket docket(Subject subject) {
    return find(Docket.class, subject.toString()).orElseGet(() -> Docket.of(subject));
  }

  Optional<Content> content(Subject unit) {
    return find(Content.class, Content.keyOf(unit.name()));
  }

  Optional<Recall> recall(String party, String id) {
    return find(Recall.class, Recall.key(party, id));
  }
}
