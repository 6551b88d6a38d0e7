package suyuan.contract;

import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;

/// The state's keys, besides those of filed records.
final class Keys {
  static final String RULES = "rules";

  private Keys() {}

  static String party(PartyId id) {
    return "party/" + id;
  }

  static String key(KeyId id) {
    return "key/" + id;
  }

  static String place(Gln gln) {
    return "place/" + gln.digits();
  }

  static String product(Gtin gtin) {
    return "product/" + gtin.digits();
  }

  static String delegations(PartyId to) {
    return "delegations/" + to;
  }

  static String lot(Lot lot) {
    return "lot/" + lot.gtin().digits() + "/" + lot.number();
  }
}
