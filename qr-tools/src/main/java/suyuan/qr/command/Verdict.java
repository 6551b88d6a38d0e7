package suyuan.qr.command;

import java.util.Arrays;
import java.util.Locale;

/// The states of a report's verdict, and how the command ends on each.
enum Verdict {
  RECALLED(Exit.NOT_VERIFIED, "Do not use this item: it has been recalled."),
  REPORTED_STOLEN(Exit.NOT_VERIFIED, "Its owner has reported this item as stolen."),
  COULD_NOT_CHECK(Exit.UNREACHABLE, "The node could not check. This says nothing about the item."),
  UNKNOWN(Exit.NOT_FOUND, "The node has no record of this item."),
  CONTRADICTED(Exit.NOT_VERIFIED, "Records of this item disagree; the report shows all sides."),
  OUT_OF_LIMITS(Exit.NOT_VERIFIED, "Records show that this item left its limits."),
  EXPIRED(Exit.NOT_VERIFIED, "This item is past its expiry date."),
  UNUSUAL_SCANS(Exit.OK, "The records hold; this code has been scanned in an unusual way."),
  RECORDED(Exit.OK, "The signatures hold; no witness has confirmed the log."),
  VERIFIED(Exit.OK, "The records hold and the log is witnessed.");

  private final Exit exit;
  private final String sentence;

  Verdict(Exit exit, String sentence) {
    this.exit = exit;
    this.sentence = sentence;
  }

  static Verdict of(String word) {
    return Arrays.stream(values())
        .filter(v -> v.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    Exit.ERROR,
                    "This version doesn't know the node's verdict %s."
                        .formatted(Shown.text(word))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Exit exit() {
    return exit;
  }

  String sentence() {
    return sentence;
  }
}
