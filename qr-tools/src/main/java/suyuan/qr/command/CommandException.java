package suyuan.qr.command;

/// Why a command ends without its result: an exit code and a sentence for people.
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final String sentence;

  CommandException(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
    this.sentence = sentence;
  }

  Exit exit() {
    return exit;
  }

  String sentence() {
    return sentence;
  }
}
