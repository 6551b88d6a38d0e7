package suyuan.model.gs1;

import java.util.List;

/// A batch of a product: GTIN and lot number, AI 01 and 10; an LGTIN in CBV's words.
///
/// @param number 1 to 20 characters of GS1 character set 82; case matters
public record Lot(Gtin gtin, String number) implements Identifier {
  public Lot {
    Charset82.require("A lot number", number, 20);
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("01", gtin.digits()), new Element("10", number));
  }

  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:class:lgtin:"
        + gtin.urnPart(companyPrefixLength)
        + "."
        + UrnText.escape(number);
  }
}
