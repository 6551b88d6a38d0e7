package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import suyuan.verifier.web.Words;

/// One check, in one language.
record CheckView(Check check, CheckText text) {
  /// A phone's screen holds no more; the JSON form has all of it.
  private static final int SHOWN = 4;

  static CheckView of(Check check, Words words) {
    return new CheckView(check, CheckText.in(words));
  }

  String word() {
    return check.word();
  }

  String title() {
    return text.title(check);
  }

  String sentence() {
    return text.sentence(check);
  }

  String not() {
    return text.doesNotProve(check);
  }

  String known() {
    return text.known(check.answer());
  }

  String knownWord() {
    return check.answer().known().word();
  }

  String outcome() {
    return check.answer().outcome().word();
  }

  List<SideView> evidence() {
    return check.answer().evidence().stream()
        .limit(SHOWN)
        .map(one -> new SideView(one, text.words()))
        .toList();
  }

  Optional<String> more() {
    int rest = check.answer().evidence().size() - SHOWN;
    return rest > 0 ? Optional.of(text.words().count("proof.more", rest)) : Optional.empty();
  }
}
