package suyuan.verifier.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The start page and the pages that say sorry.
public final class SimplePages {
  private SimplePages() {}

  /// Where a code can be typed, pasted or uploaded as a picture.
  ///
  /// @param errands of the member who looks
  public static byte[] start(Words words, List<Errand.Line> errands) {
    var page = new Page(words, words.say("start.title"), "/", "good");
    return Pages.html("web/start.jte", Map.of("page", page, "errands", errands));
  }

  /// Where a member gives its credential, to go on to a page of this node.
  static byte[] signIn(Words words, String to) {
    var page = new Page(words, words.say("signin.title"), "/sign-in", "calm");
    return Pages.html("web/signin.jte", Map.of("page", page, "to", to));
  }

  /// Something that can't be answered: a title, what to do, and another try.
  ///
  /// @param key of the words `sorry.<key>`
  /// @param typed what came in, to be put right
  /// @param detail what is wrong with it
  public static byte[] sorry(Words words, String key, String typed, Optional<String> detail) {
    var page = new Page(words, words.say("sorry." + key), "/", "calm");
    return Pages.html(
        "web/sorry.jte",
        Map.of("page", page, "key", key, "typed", typed, "detail", detail.orElse("")));
  }
}
