package suyuan.model.gs1;

import java.util.List;

/// A location: Global Location Number, AI 414.
///
/// @param digits 13 digits with a valid check digit
public record Gln(String digits) implements Identifier {
  public Gln {
    Digits.requireChecked("GLN", digits, 13);
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("414", digits));
  }

  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:id:sgln:" + urnPart(companyPrefixLength) + ".0";
  }

  String urnPart(int companyPrefixLength) {
    Prefix.requireUrnLength(companyPrefixLength);
    return digits.substring(0, companyPrefixLength)
        + "."
        + digits.substring(companyPrefixLength, 12);
  }
}
