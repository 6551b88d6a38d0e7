package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.Code.URN;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An EPC pure identity URN (Tag Data Standard 2.1, sections 6.3 and 8.4) with what it says beyond
/// the identifier: how long the company prefix is.
public record EpcUrn(Identifier identifier, int companyPrefixLength) {
  private static final int MAX = 200;
  private static final Pattern FORM =
      Pattern.compile(
          "urn:epc:(id:(?:sgtin|sscc|sgln|pgln)|class:lgtin|idpat:sgtin)"
              + ":([0-9]{6,12})\\.([0-9]*)(?:\\.(.+))?");

  public EpcUrn {
    Prefix.requireUrnLength(companyPrefixLength);
  }

  public static EpcUrn parse(String urn) {
    if (urn.length() > MAX) {
      throw new Gs1Exception(LENGTH, "An EPC URN has at most %d characters.".formatted(MAX));
    }
    Matcher m = FORM.matcher(urn);
    if (!m.matches()) {
      throw unknown(urn);
    }
    String prefix = m.group(2);
    String tail = m.group(4) == null ? "" : m.group(4);
    return new EpcUrn(read(urn, m.group(1), prefix, m.group(3), tail), prefix.length());
  }

  private static Identifier read(
      String urn, String kind, String prefix, String reference, String tail) {
    boolean tailless = kind.equals("id:sscc") || kind.equals("id:pgln");
    if (tailless != tail.isEmpty()) {
      throw unknown(urn);
    }
    return switch (kind) {
      case "id:sgtin" -> new Item(gtin(prefix, reference), UrnText.unescape(tail));
      case "class:lgtin" -> new Lot(gtin(prefix, reference), UrnText.unescape(tail));
      case "id:sscc" -> new Sscc(keyed(prefix, reference, 17));
      case "id:pgln" -> new PartyGln(gln(prefix, reference));
      case "id:sgln" ->
          tail.equals("0")
              ? gln(prefix, reference)
              : new Place(gln(prefix, reference), UrnText.unescape(tail));
      default -> {
        if (!tail.equals("*")) {
          throw unknown(urn);
        }
        yield gtin(prefix, reference);
      }
    };
  }

  private static Gtin gtin(String prefix, String reference) {
    return new Gtin(keyed(prefix, reference, 13));
  }

  private static Gln gln(String prefix, String reference) {
    String body = sized(prefix + reference, 12);
    return new Gln(body + Digits.checkDigit(body));
  }

  /// Moves the indicator or extension digit to the front and adds the check digit.
  private static String keyed(String prefix, String reference, int length) {
    sized(prefix + reference, length);
    String body = reference.charAt(0) + prefix + reference.substring(1);
    return body + Digits.checkDigit(body);
  }

  private static String sized(String digits, int length) {
    if (digits.length() != length) {
      throw new Gs1Exception(
          LENGTH,
          "Prefix and reference have %d digits together, not %d: %s."
              .formatted(length, digits.length(), shown(digits)));
    }
    return digits;
  }

  private static Gs1Exception unknown(String urn) {
    return new Gs1Exception(
        URN,
        "%s is no EPC URN of a kind known here (SGTIN, LGTIN, SSCC, SGLN, PGLN)."
            .formatted(shown(urn)));
  }

  @Override
  public String toString() {
    return identifier.urn(companyPrefixLength);
  }
}
