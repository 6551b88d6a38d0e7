package suyuan.model.gs1;

import java.util.List;

/// One single item: GTIN and serial number, AI 01 and 21; an SGTIN in CBV's words.
///
/// @param serial 1 to 20 characters of GS1 character set 82; case matters
public record Item(Gtin gtin, String serial) implements Identifier {
  public Item {
    Charset82.require("A serial number", serial, 20);
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("01", gtin.digits()), new Element("21", serial));
  }

  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:id:sgtin:" + gtin.urnPart(companyPrefixLength) + "." + UrnText.escape(serial);
  }
}
