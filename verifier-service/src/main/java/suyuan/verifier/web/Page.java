package suyuan.verifier.web;

/// What every page has.
///
/// @param title of the browser's tab
/// @param path below the host, for the link to the other language; its own query kept out
/// @param tone colour of the page: `good`, `grave`, `wary` or `calm`
public record Page(Words words, String title, String path, String tone) {

  public String language() {
    return words.language().tag();
  }

  public String other() {
    return words.language().other().tag();
  }

  /// The same page in the other language.
  public String switched() {
    return path + "?lang=" + other();
  }

  /// Where else this page links within the node, in the same language.
  public String link(String target) {
    return target + "?lang=" + language();
  }
}
