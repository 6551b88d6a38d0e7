package suyuan.verifier.resolver;

import java.util.List;
import suyuan.model.json.Json;
import suyuan.verifier.report.Asked;

/// The link set of a subject (RFC 9264, with the link types of the GS1 Web Vocabulary).
final class Linkset {
  static final String MEDIA_TYPE = "application/linkset+json";
  private static final String VOCABULARY = "https://ref.gs1.org/voc/";

  private static final List<String> LINK_TYPES =
      List.of("defaultLink", "traceability", "recallStatus");

  private Linkset() {}

  /// Whether there are links of this type, written out or with the prefix `gs1:`.
  static boolean has(String linkType) {
    return LINK_TYPES.stream()
        .anyMatch(type -> linkType.equals("gs1:" + type) || linkType.equals(VOCABULARY + type));
  }

  /// @param origin scheme and host of this node
  static Json.Obj of(String origin, Asked subject) {
    String anchor = origin + subject.path();
    Json page = target(anchor, "text/html", "溯源 / Trace report");
    Json data = target(anchor, "application/json", "Trace report (JSON)");
    return Json.Obj.builder()
        .put(
            "linkset",
            Json.Arr.of(
                Json.Obj.builder()
                    .put("anchor", anchor)
                    .put("itemDescription", subject.gtin().elementString())
                    .put(VOCABULARY + "defaultLink", Json.Arr.of(page))
                    .put(VOCABULARY + "traceability", Json.Arr.of(page, data))
                    .put(VOCABULARY + "recallStatus", Json.Arr.of(page))
                    .build()))
        .build();
  }

  private static Json target(String href, String type, String title) {
    return Json.Obj.builder().put("href", href).put("type", type).put("title", title).build();
  }
}
