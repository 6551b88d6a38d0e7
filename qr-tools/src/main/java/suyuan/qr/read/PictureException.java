package suyuan.qr.read;

/// Why bytes are no picture for us.
final class PictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reading.Reason reason;

  PictureException(Reading.Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  Reading.Reason reason() {
    return reason;
  }
}
