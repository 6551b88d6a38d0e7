package suyuan.verifier.web;

import java.util.Set;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;

/// From what a person types, pastes or scans to the path of its report.
public final class Lookup {
  private static final Set<Gs1Exception.Code> EXPLAINED =
      Set.of(
          Gs1Exception.Code.CHECK_DIGIT,
          Gs1Exception.Code.LENGTH,
          Gs1Exception.Code.NOT_DIGITS,
          Gs1Exception.Code.CHARACTER,
          Gs1Exception.Code.KEY);

  private Lookup() {}

  /// `/01/…[/10/…][/21/…]`
  ///
  /// @throws Gs1Exception if it names nothing by GS1's rules
  public static String path(String typed) {
    String text = typed.strip();
    return text.regionMatches(true, 0, "http", 0, 4)
        ? link(DigitalLink.parse(text))
        : link(DigitalLink.parse(Identifier.CANONICAL_RESOLVER + plain(text)));
  }

  private static String plain(String text) {
    return Identifier.parse(text).digitalLink("");
  }

  private static String link(DigitalLink link) {
    String base = link.identifier().digitalLink("");
    return link.gtin()
        .map(
            gtin ->
                gtin.digitalLink("")
                    + link.lot().map(lot -> after(gtin, lot)).orElse("")
                    + link.item().map(item -> after(gtin, item)).orElse(""))
        .orElse(base);
  }

  private static String after(Identifier gtin, Identifier more) {
    return more.digitalLink("").substring(gtin.digitalLink("").length());
  }

  /// What is wrong, for a person.
  public static String sentence(Words words, Gs1Exception wrong) {
    return words.say("sorry." + (EXPLAINED.contains(wrong.code()) ? wrong.code().word() : "other"));
  }
}
