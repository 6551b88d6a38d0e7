package suyuan.qr.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import suyuan.model.json.Json;

/// What may be shown on a terminal.
final class Shown {
  private Shown() {}

  static String json(Json json) {
    return new String(json.canonical().toArray(), UTF_8);
  }

  /// A stranger's text on one line: no escape sequences, no changes of direction.
  static String text(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(printable(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
