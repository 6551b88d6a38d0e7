package suyuan.verifier.blob;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suyuan.model.serial.SerialList;

/// A media type with its parameters, of those that are taken: none that a browser would run.
public record MediaKind(String value) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+/[a-z0-9.+-]+)((?:\\s*;\\s*[a-z-]+=[A-Za-z0-9+:._/\"-]+)*)");
  private static final int LONGEST = 120;
  private static final Set<String> TAKEN =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "text/csv",
          "text/plain",
          "application/json",
          SerialList.MEDIA_TYPE,
          "application/octet-stream");

  public MediaKind {
    Matcher matcher = FORM.matcher(value);
    if (value.length() > LONGEST || !matcher.matches() || !TAKEN.contains(matcher.group(1))) {
      throw new IllegalArgumentException("Not a media type that is taken: " + value);
    }
  }

  static boolean isTaken(String value) {
    Matcher matcher = FORM.matcher(value);
    return value.length() <= LONGEST && matcher.matches() && TAKEN.contains(matcher.group(1));
  }

  /// Without its parameters.
  public String base() {
    int semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
