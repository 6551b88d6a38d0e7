package suyuan.model.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One record in short notation: `3. d2 09:00 shop receives U1 from brand`, and, at its end if it
/// was recorded later than a minute after, `recorded d9 10:00`.
record Line(
    int number, Instant time, Instant recorded, String party, String verb, List<String> words) {
  private static final Set<String> PREPOSITIONS =
      Set.of("from", "to", "into", "outof", "at", "of", "as", "until", "gap", "gate");
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(\\d+)\\. (d\\d+ \\d\\d:\\d\\d) (\\S+) (\\S+) ?(.*?)(?: recorded (d\\d+"
              + " \\d\\d:\\d\\d))?\\s*");

  static Line parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("Not a record: " + text);
    }
    Instant time = time(m.group(2));
    List<String> words =
        Arrays.stream(m.group(5).split(" ")).filter(word -> !word.isEmpty()).toList();
    int until = words.indexOf("until");
    Instant end = until < 0 ? time : time(words.get(until + 1) + " " + words.get(until + 2));
    return new Line(
        Integer.parseInt(m.group(1)),
        time,
        Optional.ofNullable(m.group(6)).map(Line::time).orElse(end.plus(Duration.ofMinutes(1))),
        m.group(3),
        m.group(4),
        words);
  }

  /// `d3 14:30`: the third day of the story, UTC.
  static Instant time(String text) {
    String[] parts = text.substring(1).split("[ :]");
    return Instant.parse("2026-03-01T00:00:00Z")
        .plus(Duration.ofDays(Long.parseLong(parts[0]) - 1))
        .plus(Duration.ofHours(Long.parseLong(parts[1])))
        .plus(Duration.ofMinutes(Long.parseLong(parts[2])));
  }

  /// The words before the first preposition.
  List<String> things() {
    List<String> things = new ArrayList<>();
    for (String word : words) {
      if (PREPOSITIONS.contains(word)) {
        return things;
      }
      things.add(word);
    }
    return things;
  }

  /// The words after a preposition, up to the next.
  List<String> after(String preposition) {
    int at = words.indexOf(preposition);
    if (at < 0) {
      return List.of();
    }
    return new Line(number, time, recorded, party, verb, words.subList(at + 1, words.size()))
        .things();
  }

  Optional<String> word(String preposition) {
    return after(preposition).stream().findFirst();
  }
}
