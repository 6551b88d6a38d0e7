package suyuan.verifier.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that pages are written in.
public enum Language {
  CHINESE("zh-CN", "中文", "zh"),
  ENGLISH("en", "English", "en");

  private final String tag;
  private final String ownName;
  private final String primary;

  Language(String tag, String ownName, String primary) {
    this.tag = tag;
    this.ownName = ownName;
    this.primary = primary;
  }

  /// BCP 47 tag.
  public String tag() {
    return tag;
  }

  /// Its name in itself, as it stands on the switch.
  public String ownName() {
    return ownName;
  }

  /// The other language of the switch.
  public Language other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }

  /// What a page is written in: the `lang` parameter if it names a language of ours, else the best
  /// of Accept-Language (RFC 9110 section 12.5.4), else English for those who asked for something
  /// else and Chinese for those who asked for nothing.
  public static Language choose(Optional<String> parameter, Optional<String> acceptLanguage) {
    return parameter
        .flatMap(Language::of)
        .or(() -> acceptLanguage.map(Language::negotiate))
        .orElse(CHINESE);
  }

  private static Language negotiate(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> of(range.getRange()).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  private static Optional<Language> of(String tag) {
    String asked = List.of(tag.toLowerCase(Locale.ROOT).split("-")).getFirst();
    return Arrays.stream(values()).filter(one -> one.primary.equals(asked)).findFirst();
  }
}
