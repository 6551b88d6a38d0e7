package suyuan.model.gs1;

import java.util.List;

/// An organisation named by its GLN: AI 417, a PGLN in CBV's words.
public record PartyGln(Gln gln) implements Identifier {
  @Override
  public List<Element> elements() {
    return List.of(new Element("417", gln.digits()));
  }

  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:id:pgln:" + gln.urnPart(companyPrefixLength);
  }
}
