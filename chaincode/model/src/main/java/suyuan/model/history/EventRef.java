package suyuan.model.history;

import java.util.Comparator;
import suyuan.model.ledger.Position;

/// One event on the ledger: its statement's position and its index in the statement.
public record EventRef(Position position, int index) implements Comparable<EventRef> {
  private static final Comparator<EventRef> ORDER =
      Comparator.comparing(EventRef::position).thenComparingInt(EventRef::index);

  /// Reads `block/index/event`.
  public static EventRef parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("An event is named block/index/event: " + text);
    }
    return new EventRef(
        new Position(Long.parseLong(parts[0]), Integer.parseInt(parts[1])),
        Integer.parseInt(parts[2]));
  }

  @Override
  public int compareTo(EventRef other) {
    return ORDER.compare(this, other);
  }

  /// `block/index/event`
  @Override
  public String toString() {
    return position + "/" + index;
  }
}
