package suyuan.model.gs1;

import java.util.stream.Collectors;

/// Writes Digital Link URIs with one spelling for each value.
final class LinkWriter {
  private LinkWriter() {}

  static String write(DigitalLink link) {
    String path =
        link.path().stream()
            .map(e -> "/" + e.ai() + "/" + Percent.encode(e.value()))
            .collect(Collectors.joining());
    String query =
        link.query().entrySet().stream()
            .map(e -> Percent.encode(e.getKey()) + "=" + Percent.encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return link.resolver() + path + (query.isEmpty() ? "" : "?" + query);
  }
}
