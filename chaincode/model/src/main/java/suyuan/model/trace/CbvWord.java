package suyuan.model.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of the Core Business Vocabulary (CBV 2.0 section 7), which may be written bare
/// (`shipping`), as URN, as web URI or as compact URI.
final class CbvWord {
  private static final Pattern LONG =
      Pattern.compile(
          "(?:urn:epcglobal:cbv:[a-z]+:|https?://(?:ref|ns)\\.gs1\\.org/cbv/[A-Za-z]+-"
              + "|cbv:[A-Za-z]+-)(.+)");

  private CbvWord() {}

  static String bare(String word) {
    Matcher m = LONG.matcher(word);
    return m.matches() ? m.group(1) : word;
  }
}
