package suyuan.verifier.coldchain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column's title: its name in lower case, and the unit it has in brackets.
record Title(String name, Optional<String> unit) {
  private static final Pattern FORM = Pattern.compile("([^\\[(（]*)[\\[(（]([^\\])）]*)[\\])）]\\s*");
  private static final Set<String> UNIT_TITLES = Set.of("unit", "units", "einheit", "单位");

  static Title of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? new Title(plain(matcher.group(1)), Optional.of(matcher.group(2).strip()))
        : new Title(plain(text), Optional.empty());
  }

  boolean isUnit() {
    return UNIT_TITLES.contains(name);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
