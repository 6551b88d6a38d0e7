package suyuan.model.gs1;

import java.util.List;

/// A logistic unit: Serial Shipping Container Code, AI 00.
///
/// @param digits 18 digits with a valid check digit
public record Sscc(String digits) implements Identifier {
  public Sscc {
    Digits.requireChecked("SSCC", digits, 18);
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("00", digits));
  }

  @Override
  public String urn(int companyPrefixLength) {
    Prefix.requireUrnLength(companyPrefixLength);
    int end = 1 + companyPrefixLength;
    return "urn:epc:id:sscc:%s.%s%s"
        .formatted(digits.substring(1, end), digits.charAt(0), digits.substring(end, 17));
  }
}
