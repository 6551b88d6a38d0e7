package suyuan.model.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;

/// The entries at work: a layer over the book that collects what a block changes.
final class Desk {
  private final Book book;
  private final Map<String, Entry> changed = new HashMap<>();
  private final Set<String> touched = new HashSet<>();

  Desk(Book book) {
    this.book = book;
  }

  <E extends Entry> Optional<E> find(Class<E> type, String key) {
    Entry here = changed.get(key);
    return (here == null ? book.read(key) : Optional.of(here)).map(type::cast);
  }

  void put(Entry entry) {
    String key = entry.key();
    touched.add(key);
    changed.put(key, entry);
  }

  Docket docket(Subject subject) {
    return find(Docket.class, subject.toString()).orElseGet(() -> Docket.of(subject));
  }

  Stock stock(Amount amount, String holder) {
    return stock(amount.lot().toString(), holder, amount.unit());
  }

  Stock stock(String lot, String holder, String unit) {
    return find(Stock.class, Stock.key(lot, holder, unit))
        .orElseGet(() -> Stock.of(lot, holder, unit));
  }

  Passage passage(Amount amount, String to) {
    String lot = amount.lot().toString();
    return find(Passage.class, Passage.key(lot, to, amount.unit()))
        .orElseGet(() -> Passage.of(lot, to, amount.unit()));
  }

  Content content(Subject unit) {
    return find(Content.class, Content.keyOf(unit.name())).orElseGet(() -> Content.of(unit.name()));
  }

  /// The keys of the entries put since the last call; those of items in any order, after them the
  /// others in theirs.
  List<String> takeTouched() {
    List<String> items = new ArrayList<>(touched.size());
    List<String> others = new ArrayList<>();
    for (String key : touched) {
      (key.startsWith("item:") ? items : others).add(key);
    }
    touched.clear();
    others.sort(null);
    items.addAll(others);
    return items;
  }

  boolean hasChanges() {
    return !changed.isEmpty();
  }

  /// Hands the block's changes to the book and goes on with the digest: SHA-256 over the digest
  /// before, the block's number (8 bytes), and each changed entry in order of its key: key, line
  /// feed, canonical JSON, line feed.
  Bytes endBlock(Bytes before, long block) {
    BlockDigest digest = new BlockDigest(before, block);
    String[] keys = changed.keySet().toArray(String[]::new);
    Arrays.sort(keys);
    for (String key : keys) {
      Entry entry = Objects.requireNonNull(changed.get(key));
      Bytes canonical = entry.canonical();
      book.write(entry, canonical);
      digest.add(key, canonical);
    }
    changed.clear();
    return digest.done();
  }
}
