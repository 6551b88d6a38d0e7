package suyuan.model.statement;

/// Bytes that are not what their format says. The message is a sentence; `field` names the part.
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  public FormatException(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
