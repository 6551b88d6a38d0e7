package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.util.List;

/// A product class: GTIN, AI 01.
///
/// @param digits 14 digits; 8, 12 and 13 are padded with zeros on the left, the check digit is
///   verified
public record Gtin(String digits) implements Identifier {
  public Gtin {
    Digits.require("A GTIN", digits);
    switch (digits.length()) {
      case 8, 12, 13, 14 -> {}
      default ->
          throw new Gs1Exception(
              LENGTH,
              "A GTIN has 8, 12, 13 or 14 digits; %s has %d."
                  .formatted(shown(digits), digits.length()));
    }
    if (digits.length() < 14) {
      digits = "0".repeat(14 - digits.length()) + digits;
    }
    Digits.requireCheckDigit("GTIN", digits);
  }

  public Lot lot(String number) {
    return new Lot(this, number);
  }

  public Item item(String serial) {
    return new Item(this, serial);
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("01", digits));
  }

  /// `urn:epc:idpat:sgtin:…​.*` (Tag Data Standard 8.4).
  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:idpat:sgtin:" + urnPart(companyPrefixLength) + ".*";
  }

  /// Company prefix, then indicator digit and item reference, without the check digit.
  String urnPart(int companyPrefixLength) {
    Prefix.requireUrnLength(companyPrefixLength);
    int end = 1 + companyPrefixLength;
    return digits.substring(1, end) + "." + digits.charAt(0) + digits.substring(end, 13);
  }
}
