package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.CHARACTER;

import java.util.List;

/// A place within a location, such as a dock door: GLN with extension, AI 414 and 254.
///
/// @param extension 1 to 20 characters of GS1 character set 82; not `0`, which means "none" in a
///   URN
public record Place(Gln gln, String extension) implements Identifier {
  public Place {
    Charset82.require("A GLN extension", extension, 20);
    if (extension.equals("0")) {
      throw new Gs1Exception(CHARACTER, "The GLN extension \"0\" means none; leave it out.");
    }
  }

  @Override
  public List<Element> elements() {
    return List.of(new Element("414", gln.digits()), new Element("254", extension));
  }

  @Override
  public String urn(int companyPrefixLength) {
    return "urn:epc:id:sgln:" + gln.urnPart(companyPrefixLength) + "." + UrnText.escape(extension);
  }
}
