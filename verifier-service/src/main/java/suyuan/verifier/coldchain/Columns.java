package suyuan.verifier.coldchain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Where a layout's columns stand in a file. The time is in `date` alone, or the day is in `date`
/// and the time of day in `clock`.
record Columns(
    int count,
    int date,
    OptionalInt clock,
    int temperature,
    OptionalInt unit,
    Optional<String> headerUnit) {

  /// The columns, if this row is a header of that layout.
  static Optional<Columns> find(LoggerLayout layout, List<String> row, int line) {
    List<Title> titles = row.stream().map(Title::of).toList();
    OptionalInt day = first(titles, title -> layout.isDate(title.name()));
    OptionalInt time = first(titles, title -> layout.isTime(title.name()));
    OptionalInt clock = first(titles, title -> layout.isClock(title.name()));
    int[] temperatures = all(titles, title -> layout.isTemperature(title.name()));
    boolean split = day.isPresent() && clock.isPresent();
    if (temperatures.length == 0 || (time.isEmpty() && !split)) {
      return Optional.empty();
    }
    if (temperatures.length > 1) {
      throw LoggerRule.SEVERAL_TEMPERATURES.atLine(
          line, "Several columns hold temperatures; send one sensor per file");
    }
    return Optional.of(
        new Columns(
            width(row),
            (split ? day : time).getAsInt(),
            split ? clock : OptionalInt.empty(),
            temperatures[0],
            first(titles, Title::isUnit),
            titles.get(temperatures[0]).unit()));
  }

  /// Number of fields, empty ones at the end not counted.
  static int width(List<String> row) {
    int width = row.size();
    while (width > 0 && row.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private static OptionalInt first(List<Title> titles, Predicate<Title> wanted) {
    int[] found = all(titles, wanted);
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  private static int[] all(List<Title> titles, Predicate<Title> wanted) {
    return IntStream.range(0, titles.size()).filter(i -> wanted.test(titles.get(i))).toArray();
  }
}
