package suyuan.model.statement;

/// Bytes that are not what their format says. The message is a sentence; `field` names the part.
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final boolean tooLarge;

  public FormatException(String field, String sentence) {
    this(field, sentence, false);
  }

  private FormatException(String field, String sentence, boolean tooLarge) {
    super(sentence);
    this.field = field;
    this.tooLarge = tooLarge;
  }

  /// More than the format allows.
  static FormatException tooLarge(String field, String sentence) {
    return new FormatException(field, sentence, true);
  }

  /// Whether it is only too much of it.
  public boolean isTooLarge() {
    return tooLarge;
  }

  public String field() {
    return field;
  }
}
