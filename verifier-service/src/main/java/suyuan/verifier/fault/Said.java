package suyuan.verifier.fault;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.registry.Names;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

/// Names of what has none of its own: the words for it, in all languages.
final class Said {
  private Said() {}

  static Names inAll(Function<Words, String> name) {
    return Names.of(
        Stream.of(Language.values())
            .collect(Collectors.toMap(Language::tag, one -> name.apply(Words.in(one)))));
  }
}
