package suyuan.model.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;

/// The entries at work: a layer over the book that collects what a block changes.
final class Desk {
  private final Book book;
  private final Map<String, Optional<Entry>> read = new HashMap<>();
  private final Map<String, Entry> changed = new HashMap<>();
  private final Set<String> touched = new HashSet<>();

  Desk(Book book) {
    this.book = book;
  }

  <E extends Entry> Optional<E> find(Class<E> type, String key) {
    Entry here = changed.get(key);
    return (here == null ? read.computeIfAbsent(key, book::read) : Optional.of(here))
        .map(type::cast);
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

  /// The keys of the entries put since the last call, in order.
  List<String> takeTouched() {
    List<String> keys = touched.stream().sorted().toList();
    touched.clear();
    return keys;
  }

  boolean hasChanges() {
    return !changed.isEmpty();
  }

  /// Hands the block's changes to the book and goes on with the digest: SHA-256 over the digest
  /// before, the block's number (8 bytes), and each changed entry in order of its key: key, line
  /// feed, canonical JSON, line feed.
  Bytes endBlock(Bytes before, long block) {
    BlockDigest digest = new BlockDigest(before, block);
    for (var change : changed.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      Bytes canonical = change.getValue().json().canonical();
      book.write(change.getValue(), canonical);
      digest.add(change.getKey(), canonical);
    }
    changed.clear();
    read.clear();
    return digest.done();
  }
}
