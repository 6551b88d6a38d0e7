package suyuan.verifier.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/// Writes pages from the templates of all features.
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "suyuan.verifier");

  private Pages() {}

  /// UTF-8 HTML of the template `report/report.jte` with its parameters by name.
  public static byte[] html(String template, Map<String, Object> parameters) {
    var out = new Utf8ByteOutput();
    ENGINE.render(template, parameters, out);
    return out.toByteArray();
  }
}
