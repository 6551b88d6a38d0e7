package suyuan.qr.label;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines of about a width, without knowing the font: Chinese characters are as
/// wide as they are high, others are taken as 0.62 of it on average.
final class Wrap {
  private static final double NARROW = 0.62;

  private final double width;
  private final int most;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private Wrap(double width, int most) {
    this.width = width;
    this.most = most;
  }

  /// At most so many lines, each at most so many times as wide as the font is high; what is left
  /// over becomes an ellipsis.
  static List<String> lines(String text, double width, int most) {
    var wrap = new Wrap(width, most);
    wrap.fill(text.strip());
    return wrap.lines;
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(c -> isWide(c) ? 1 : NARROW).sum();
  }

  private void fill(String text) {
    for (String piece : pieces(text)) {
      if (width((line + piece).strip()) > width) {
        lines.add(line.strip());
        line = "";
      }
      line += piece;
    }
    lines.add(line.strip());
    lines.removeIf(String::isEmpty);
    if (lines.size() > most) {
      lines.subList(most, lines.size()).clear();
      lines.set(most - 1, shortened(lines.getLast()) + "…");
    }
  }

  private String shortened(String last) {
    int end = last.length();
    while (end > 0 && width(last.substring(0, end)) > width - 1) {
      end = last.offsetByCodePoints(end, -1);
    }
    return last.substring(0, end);
  }

  /// Words with the space after them, single Chinese characters, parts of words too long for a
  /// line.
  private List<String> pieces(String text) {
    var out = new ArrayList<String>();
    var piece = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isWide(c) || width(piece.toString()) + 1 > width) {
                out.add(piece.toString());
                piece.setLength(0);
              }
              piece.appendCodePoint(c);
              if (isWide(c) || Character.isWhitespace(c)) {
                out.add(piece.toString());
                piece.setLength(0);
              }
            });
    out.add(piece.toString());
    return out;
  }

  private static boolean isWide(int c) {
    return c >= 0x2e80 && c != 0xfffd;
  }
}
