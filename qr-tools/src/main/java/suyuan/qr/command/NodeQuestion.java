package suyuan.qr.command;

import java.util.Map;
import suyuan.model.gs1.DigitalLink;
import suyuan.qr.read.Code;

/// The address of a report at a node that the person chose, not the one in the code.
final class NodeQuestion {
  private NodeQuestion() {}

  /// Keeps the label's signature, so that the node can check it, and no other parameter.
  static String of(String node, Code code) {
    return code.link()
        .map(link -> new DigitalLink(node, link.path(), signature(link)).toString())
        .orElseGet(() -> code.identifier().orElseThrow().digitalLink(node));
  }

  private static Map<String, String> signature(DigitalLink link) {
    return link.attribute("s").map(s -> Map.of("s", s)).orElse(Map.of());
  }
}
