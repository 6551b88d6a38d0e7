package suyuan.model.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One case of a table: title, records, what they show. A case of which one says *in this order*
/// isn't tried in others.
record HistoryCase(String title, List<Line> lines, List<String> shows) {

  static List<HistoryCase> read(String file) {
    List<HistoryCase> cases = new ArrayList<>();
    String title = "";
    List<Line> lines = new ArrayList<>();
    List<String> shows = new ArrayList<>();
    for (String line : (text(file) + "\n## end").lines().toList()) {
      if (line.startsWith("## ")) {
        if (!lines.isEmpty()) {
          cases.add(new HistoryCase(title, List.copyOf(lines), List.copyOf(shows)));
        }
        title = line.substring(3);
        lines.clear();
        shows.clear();
      } else if (line.matches("\\s*\\d+\\. .*")) {
        lines.add(Line.parse(line));
      } else if (line.strip().startsWith("=> ")) {
        shows.add(line.strip().substring(3));
      }
    }
    return cases;
  }

  boolean isOrdered() {
    return title.contains("(in this order)")
        || lines.stream().anyMatch(l -> l.verb().equals("voids"));
  }

  private static String text(String file) {
    try (var in = Objects.requireNonNull(HistoryCase.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
