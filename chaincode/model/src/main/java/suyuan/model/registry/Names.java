package suyuan.model.registry;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A name in languages, by BCP 47 tag (`zh-CN`, `en`). At least one.
public record Names(SortedMap<String, String> byLanguage) {
  public Names {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A name needs at least one language");
    }
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public static Names of(Map<String, String> byLanguage) {
    return new Names(new TreeMap<>(byLanguage));
  }

  /// The name in this language; else in one that shares its primary tag; else English; else the
  /// first.
  public String in(String language) {
    String exact = byLanguage.get(language);
    if (exact != null) {
      return exact;
    }
    String primary = primary(language);
    return byLanguage.entrySet().stream()
        .filter(name -> primary(name.getKey()).equals(primary))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> byLanguage.getOrDefault("en", byLanguage.firstEntry().getValue()));
  }

  private static String primary(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }
}
