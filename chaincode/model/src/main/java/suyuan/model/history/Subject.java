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

  private static final Kind[] KINDS = Kind.values();
  private static final int GTIN_DIGITS = 14;

  private final Kind kind;
  private final String text;

  public Subject(Kind kind, String name) {
    this(kind.prefix + name, kind);
  }

  private Subject(String text, Kind kind) {
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  /// Without the kind.
  public String name() {
    return text.substring(kind.prefix.length());
  }

  public static Subject of(Lot lot) {
    return new Subject(Kind.LOT.prefix + lot.gtin().digits() + "/" + lot.number(), Kind.LOT);
  }

  public static Subject of(Item item) {
    return new Subject(Kind.ITEM.prefix + item.gtin().digits() + "/" + item.serial(), Kind.ITEM);
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
    for (Kind kind : KINDS) {
      if (text.startsWith(kind.prefix)) {
        return new Subject(text, kind);
      }
    }
    throw new IllegalArgumentException("No subject: " + text);
  }

  public Optional<Lot> lot() {
    return kind == Kind.LOT ? Optional.of(new Lot(gtin(), rest())) : Optional.empty();
  }

  public Optional<Item> item() {
    return kind == Kind.ITEM ? Optional.of(new Item(gtin(), rest())) : Optional.empty();
  }

  public Optional<Sscc> unit() {
    return kind == Kind.UNIT ? Optional.of(new Sscc(name())) : Optional.empty();
  }

  private Gtin gtin() {
    return new Gtin(name().substring(0, GTIN_DIGITS));
  }

  private String rest() {
    return name().substring(GTIN_DIGITS + 1);
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
