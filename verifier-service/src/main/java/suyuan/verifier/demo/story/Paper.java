package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// A document that events refer to: a certificate, a test report.
///
/// @param kind as in `suyuan:documents`
record Paper(String kind, Bytes pdf) {
  static final String MEDIA_TYPE = "application/pdf";

  /// One page.
  static Paper of(String kind, String chineseTitle, List<String> lines) {
    return new Paper(kind, Pdf.page(chineseTitle, lines));
  }

  Telling deposit(Cast by, Instant told) {
    return new Telling.Deposit(by, told, MEDIA_TYPE, pdf);
  }

  /// The entry for `suyuan:documents`.
  Json reference() {
    return Json.Obj.builder()
        .put("kind", kind)
        .put("sha256", Bytes.sha256(pdf).hex())
        .put("mediaType", MEDIA_TYPE)
        .build();
  }
}
