package suyuan.qr.command;

import java.io.PrintWriter;
import java.util.Optional;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Element;
import suyuan.model.gs1.Identifier;
import suyuan.model.json.Json;
import suyuan.qr.read.Code;
import suyuan.qr.read.Reading;

/// The result of a scan, for people and for programs.
final class ScanResult {
  private ScanResult() {}

  static void print(PrintWriter out, Reading.Found found, Optional<NodeReport> report) {
    found.codes().forEach(code -> print(out, code));
    report.ifPresent(
        r -> {
          out.println("verdict: %s. %s".formatted(r.verdict().word(), r.verdict().sentence()));
          out.println("report:  " + r.address());
        });
  }

  private static void print(PrintWriter out, Code code) {
    out.println(Shown.text(code.text()));
    code.link()
        .map(DigitalLink::path)
        .or(() -> code.identifier().map(Identifier::elements))
        .ifPresent(elements -> elements.forEach(e -> out.println(line(e))));
  }

  private static String line(Element e) {
    return "  %-8s %s".formatted(name(e), e.value());
  }

  private static String name(Element e) {
    return switch (e.ai()) {
      case "00" -> "SSCC";
      case "01" -> "GTIN";
      case "10" -> "lot";
      case "21" -> "serial";
      case "22" -> "variant";
      case "254" -> "place";
      case "414" -> "GLN";
      case "417" -> "party";
      default -> "(" + e.ai() + ")";
    };
  }

  static Json json(Reading.Found found, Optional<NodeReport> report) {
    var out = Json.Obj.builder();
    out.put("codes", new Json.Arr(found.codes().stream().map(ScanResult::json).toList()));
    report.ifPresent(r -> out.put("node", r.address()).put("report", r.json()));
    return out.build();
  }

  private static Json json(Code code) {
    var out = Json.Obj.builder().put("text", code.text());
    code.identifier()
        .ifPresent(
            i ->
                out.put("digitalLink", i.digitalLink())
                    .put("elementString", i.elementString())
                    .put("elements", elements(i)));
    code.link().flatMap(DigitalLink::lot).ifPresent(lot -> out.put("lot", lot.number()));
    return out.build();
  }

  private static Json elements(Identifier identifier) {
    var out = Json.Obj.builder();
    identifier.elements().forEach(e -> out.put(e.ai(), e.value()));
    return out.build();
  }
}
