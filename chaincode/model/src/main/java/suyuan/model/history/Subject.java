package suyuan.model.history;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;

/// What an entry is about. Its text form is stable: `lot:09506000134352/B1`, `item:…/serial`,
/// `unit:SSCC`, `event:block/index/event`, `statement:party/id`.
public final class Subject implements Comparable<Subject> {
  /// What can be a subject.
  public enum Kind {
    LOT,
    ITEM,
    UNIT,
    EVENT,
    STATEMENT;

    private final String prefix = name().toLowerCase(Locale.ROOT) + ":";
  }

  private static final int GTIN_DIGITS = 14;

  private final Kind kind;
  private final String name;
  private final String text;

  public Subject(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
    this.text = kind.prefix + name;
  }

  public Kind kind() {
    return kind;
  }

  /// Without the kind.
  public String name() {
    return name;
  }

  public static Subject of(Lot lot) {
    return new Subject(Kind.LOT, lot.gtin().digits() + "/" + lot.number());
  }

  public static Subject of(Item item) {
    return new Subject(Kind.ITEM, item.gtin().digits() + "/" + item.serial());
  }

  public static Subject of(Sscc unit) {
    return new Subject(Kind.UNIT, unit.digits());
  }

  public static Subject of(EventRef event) {
    return new Subject(Kind.EVENT, event.toString());
  }

  static Subject ofStatement(String party, String id) {
    return new Subject(Kind.STATEMENT, party + "/" + id);
  }

  public static Subject parse(String text) {
    int colon = text.indexOf(':');
    return new Subject(
        Kind.valueOf(text.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT)),
        text.substring(colon + 1));
  }

  public Optional<Lot> lot() {
    return kind == Kind.LOT ? Optional.of(new Lot(gtin(), rest())) : Optional.empty();
  }

  public Optional<Item> item() {
    return kind == Kind.ITEM ? Optional.of(new Item(gtin(), rest())) : Optional.empty();
  }

  public Optional<Sscc> unit() {
    return kind == Kind.UNIT ? Optional.of(new Sscc(name)) : Optional.empty();
  }

  private Gtin gtin() {
    return new Gtin(name.substring(0, GTIN_DIGITS));
  }

  private String rest() {
    return name.substring(GTIN_DIGITS + 1);
  }

  @Override
  public int compareTo(Subject other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject subject && text.equals(subject.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
