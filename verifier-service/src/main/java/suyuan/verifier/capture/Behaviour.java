package suyuan.verifier.capture;

import java.util.Locale;
import java.util.Optional;

/// What to do with the rest of a document if a statement of it is refused
/// (`GS1-Capture-Error-Behaviour`). PROCEED: the others are taken. ROLLBACK: all or nothing,
/// offered where the document fits one statement.
enum Behaviour {
  PROCEED,
  ROLLBACK;

  static Optional<Behaviour> of(String word) {
    return switch (word) {
      case "proceed" -> Optional.of(PROCEED);
      case "rollback" -> Optional.of(ROLLBACK);
      default -> Optional.empty();
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
