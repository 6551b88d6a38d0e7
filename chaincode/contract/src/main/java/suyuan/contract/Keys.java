package suyuan.contract;

import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;

/// The state's keys, besides those of filed records.
final class Keys {
  static final String RULES = "rules";

  /// Operators that decide, with their MSPs.
  static final String DECIDING = "deciding";

  private Keys() {}

  static String party(PartyId id) {
    return "party/" + id;
  }

  static String key(KeyId id) {
    return "key/" + id;
  }

  /// There once the party has had a key.
  static String keyed(PartyId party) {
    return "keyed/" + party;
  }

  static String proposal(EntryId id) {
    return "proposal/" + id;
  }

  static String place(Gln gln) {
    return "place/" + gln.digits();
  }

  /// Registered prefixes that begin with these four digits, each with its party.
  static String prefixes(String head) {
    return "prefixes/" + head;
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
