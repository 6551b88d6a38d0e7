package suyuan.verifier.report;

import suyuan.verifier.web.Words;

/// A document, in one language.
record DocumentView(Document document, Words words) {

  String kind() {
    return words.code("document", document.kind());
  }

  String who() {
    return document.evidence().party().names().in(words.language().tag());
  }

  String fingerprint() {
    return document.sha256().hex().substring(0, 12);
  }

  String link() {
    return "/blobs/" + document.sha256().hex();
  }

  boolean here() {
    return document.here();
  }
}
