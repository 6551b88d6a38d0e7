package suyuan.verifier.demo.story;

import suyuan.model.gs1.EpcUrn;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Prefix;
import suyuan.model.gs1.Sscc;

/// Gives out identifiers under one company prefix of seven digits. By way of EPC URNs, which hold
/// no check digit: the reader adds it.
record Numbering(Prefix prefix) {

  Gln place(int reference) {
    return (Gln) read("urn:epc:id:sgln:%s.%05d.0", reference);
  }

  Gtin product(int reference) {
    return (Gtin) read("urn:epc:idpat:sgtin:%s.0%05d.*", reference);
  }

  Sscc unit(long reference) {
    return (Sscc) read("urn:epc:id:sscc:%s.0%09d", reference);
  }

  private suyuan.model.gs1.Identifier read(String form, long reference) {
    return EpcUrn.parse(form.formatted(prefix.digits(), reference)).identifier();
  }
}
