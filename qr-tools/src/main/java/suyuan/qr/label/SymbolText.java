package suyuan.qr.label;

/// A QR code in Unicode half blocks: each character is two modules, one above the other.
final class SymbolText {
  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
  private static final String RESET = "\u001b[0m";

  private SymbolText() {}

  static String coloured(Symbol symbol) {
    return rows(symbol, true, BLACK_ON_WHITE, RESET);
  }

  /// The blocks are the light modules, for the terminal's ground is dark.
  static String plain(Symbol symbol) {
    return rows(symbol, false, "", "");
  }

  private static String rows(Symbol symbol, boolean ink, String before, String after) {
    int end = symbol.size() + Symbol.QUIET_ZONE;
    var out = new StringBuilder();
    for (int y = -Symbol.QUIET_ZONE; y < end; y += 2) {
      out.append(before);
      for (int x = -Symbol.QUIET_ZONE; x < end; x++) {
        out.append(block(symbol.dark(x, y) == ink, symbol.dark(x, y + 1) == ink));
      }
      out.append(after).append('\n');
    }
    return out.toString();
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }
}
