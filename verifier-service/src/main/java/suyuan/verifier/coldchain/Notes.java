package suyuan.verifier.coldchain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects what the reader does, once per kind.
final class Notes {
  private final Map<LoggerNote.Kind, LoggerNote> byKind = new EnumMap<>(LoggerNote.Kind.class);

  void add(LoggerNote.Kind kind, int line) {
    byKind.merge(
        kind,
        new LoggerNote(kind, 1, line),
        (first, next) ->
            new LoggerNote(kind, first.count() + 1, Math.min(first.firstLine(), next.firstLine())));
  }

  List<LoggerNote> list() {
    return List.copyOf(byKind.values());
  }
}
