package suyuan.qr.label;

/// A QR code as one SVG path: runs of dark modules in each row.
final class SymbolSvg {
  private SymbolSvg() {}

  static String document(Symbol symbol) {
    int side = symbol.size() + 2 * Symbol.QUIET_ZONE;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
    """
        .formatted(side, path(symbol));
  }

  static String path(Symbol symbol) {
    var out = new StringBuilder();
    for (int y = 0; y < symbol.size(); y++) {
      int x = 0;
      while (x < symbol.size()) {
        int run = run(symbol, x, y);
        if (run > 0) {
          out.append("M%d %dh%dv1h-%dz".formatted(at(x), at(y), run, run));
        }
        x += Math.max(1, run);
      }
    }
    return out.toString();
  }

  private static int run(Symbol symbol, int x, int y) {
    int end = x;
    while (symbol.dark(end, y)) {
      end++;
    }
    return end - x;
  }

  private static int at(int module) {
    return module + Symbol.QUIET_ZONE;
  }
}
