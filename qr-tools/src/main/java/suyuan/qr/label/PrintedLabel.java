package suyuan.qr.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A label for print, 60 × 30 mm: the code on the left, on the right what people read.
///
/// @param product name in any language; at most three lines of it are shown
/// @param expiry the day written as AI 17 writes it: YYMMDD
public record PrintedLabel(Label label, String product, Optional<LocalDate> expiry) {
  private static final double CODE_MM = 28;
  private static final double TEXT_MM = 28.5;
  private static final double NAME_MM = 2.6;
  private static final double ELEMENT_MM = 2.3;

  /// The label as an SVG document in millimetres.
  public String svg() {
    var symbol = label.symbol();
    double module = CODE_MM / (symbol.size() + 2 * Symbol.QUIET_ZONE);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="30mm" viewBox="0 0 60 30">
    <title>%s</title>
    <rect width="60" height="30" fill="#fff"/>
    <path transform="translate(1 1) scale(%s)" shape-rendering="crispEdges" d="%s"/>
    %s</svg>
    """
        .formatted(
            Xml.text(product),
            String.format(Locale.ROOT, "%.5f", module),
            SymbolSvg.path(symbol),
            lines());
  }

  private String lines() {
    var out = new StringBuilder();
    double y = 4.6;
    for (String line : Wrap.lines(product, TEXT_MM / NAME_MM, 3)) {
      out.append(line(NAME_MM, " font-weight=\"bold\"", y, line));
      y += 3.4;
    }
    y += 0.8;
    for (String line : elements()) {
      out.append(line(ELEMENT_MM, squeezed(line), y, line));
      y += 3.2;
    }
    return out.toString();
  }

  /// A long serial must be readable whole, even if its characters become narrow.
  private static String squeezed(String line) {
    return Wrap.width(line) * ELEMENT_MM <= TEXT_MM
        ? ""
        : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"".formatted(TEXT_MM);
  }

  /// Human readable interpretation (GS1 General Specifications 4.14): one element a line.
  private List<String> elements() {
    var out = new ArrayList<String>();
    label.link().path().forEach(e -> out.add("(" + e.ai() + ") " + e.value()));
    expiry.ifPresent(day -> out.add("(17) " + yymmdd(day)));
    return out;
  }

  private static String yymmdd(LocalDate day) {
    return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
  }

  private static String line(double size, String more, double y, String text) {
    return """
    <text x="30.5" y="%s" font-size="%s"%s font-family="'Noto Sans CJK SC','PingFang SC',\
    'Microsoft YaHei',sans-serif">%s</text>
    """
        .formatted(String.format(Locale.ROOT, "%.1f", y), size, more, Xml.text(text));
  }
}
