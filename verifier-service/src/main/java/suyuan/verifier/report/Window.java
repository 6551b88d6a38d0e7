package suyuan.verifier.report;

/// The time during which events of a unit were events of what was in it. Milliseconds since 1970
/// UTC, both included.
record Window(long from, long to) {
  static final Window ALWAYS = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

  /// From the earlier beginning to the later end.
  Window or(Window other) {
    return new Window(Math.min(from, other.from), Math.max(to, other.to));
  }

  boolean touches(long start, long end) {
    return start <= to && end >= from;
  }
}
