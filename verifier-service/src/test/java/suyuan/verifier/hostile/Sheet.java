package suyuan.verifier.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A table of hostile requests in Markdown: a heading (`POST /events`), a sound body in a fence,
/// and rows that say what is put in place of what, and what the node answers.
record Sheet(String path, String type, String sound, List<Row> rows) {

  /// `instead`: the piece of the sound body that is replaced; `*` for all of it; `cut` to keep that
  /// many of its characters. `comes`: what is put there, or `x * 5000` for a repetition.
  record Row(String what, String instead, String comes, int status, String problem, String says) {

    String body(String sound) {
      return switch (instead) {
        case "*" -> spelled(comes);
        case "cut" -> sound.substring(0, Integer.parseInt(comes));
        default -> replaced(sound);
      };
    }

    private String replaced(String sound) {
      if (!sound.contains(instead)) {
        throw new AssertionError("The sound body has no " + instead);
      }
      return sound.replace(instead, spelled(comes));
    }

    private static String spelled(String text) {
      int star = text.lastIndexOf(" * ");
      return star < 0
          ? text
          : text.substring(0, star).repeat(Integer.parseInt(text.substring(star + 3)));
    }
  }

  /// One more row of cells, as they stand between the bars.
  static List<List<String>> cells(String name) {
    List<List<String>> all = new ArrayList<>();
    text(name)
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .forEach(line -> all.add(split(line)));
    return all;
  }

  static Sheet read(String name) {
    String text = text(name);
    String[] heading = text.lines().findFirst().orElseThrow().split(" ", -1);
    String[] fence = text.split("```[a-z]*\n?", -1);
    List<Row> rows =
        cells(name).stream()
            .map(c -> new Row(c.get(0), c.get(1), c.get(2), status(c.get(3)), c.get(4), c.get(5)))
            .toList();
    return new Sheet(heading[2], heading[3], fence.length > 1 ? fence[1].strip() : "", rows);
  }

  private static int status(String cell) {
    return Integer.parseInt(cell);
  }

  private static List<String> split(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .map(cell -> cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = Sheet.class.getResourceAsStream("/hostile/" + name)) {
      return new String(
          Stream.of(in).findFirst().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
