package suyuan.verifier.report;

import java.util.List;
import suyuan.verifier.web.Words;

/// A disagreement, in one language.
record ConflictView(Conflict conflict, Words words) {

  String rule() {
    return words.code("conflict", conflict.rule());
  }

  boolean grave() {
    return conflict.grave();
  }

  List<SideView> sides() {
    return conflict.sides().stream().map(one -> new SideView(one, words)).toList();
  }
}
