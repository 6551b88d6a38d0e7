package suyuan.model.trace;

/// An event fits a kind but lacks a field that the kind needs, or holds a value of the wrong form.
/// The message is a sentence; `field` is the path within the event.
public final class TraceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String sentence;

  public TraceException(String field, String sentence) {
    super(sentence);
    this.field = field;
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  public String field() {
    return field;
  }
}
