package suyuan.model.serial;

/// A serial list that breaks its format: the line (from 1) and a sentence naming the rule.
public final class SerialListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  SerialListException(int line, String rule) {
    super("Line %,d of the serial list: %s".formatted(line, rule));
    this.line = line;
  }

  /// Counted from 1; the first line names the version.
  public int line() {
    return line;
  }
}
