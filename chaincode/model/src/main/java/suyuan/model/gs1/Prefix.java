package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.PREFIX;
import static suyuan.model.gs1.Gs1Exception.shown;

/// A GS1 company prefix: the digits that GS1 gave to one organisation.
///
/// @param digits 4 to 12 digits. Twelve digits cover a single GTIN or GLN (a GTIN-8: five zeros and
///   its first seven digits).
public record Prefix(String digits) {
  private static final int SHORTEST = 4;

  public Prefix {
    Digits.require("A company prefix", digits);
    if (digits.length() < SHORTEST || digits.length() > 12) {
      throw new Gs1Exception(
          PREFIX, "A company prefix has 4 to 12 digits, not %s.".formatted(shown(digits)));
    }
  }

  /// Whether the identifier was given out under this prefix.
  public boolean covers(Identifier identifier) {
    return switch (identifier) {
      case Gtin gtin -> gtin.digits().startsWith(digits, 1);
      case Lot lot -> covers(lot.gtin());
      case Item item -> covers(item.gtin());
      case Sscc sscc -> sscc.digits().startsWith(digits, 1);
      case Gln gln -> gln.digits().startsWith(digits);
      case Place place -> covers(place.gln());
      case PartyGln party -> covers(party.gln());
    };
  }

  /// Whether some identifier could be given out under both: they are equal, or one begins with the
  /// other.
  public boolean overlaps(Prefix other) {
    return digits.startsWith(other.digits) || other.digits.startsWith(digits);
  }

  /// The four digits that all prefixes begin with that could overlap this one.
  public String head() {
    return digits.substring(0, SHORTEST);
  }

  static int requireUrnLength(int length) {
    if (length < 6 || length > 12) {
      throw new Gs1Exception(
          PREFIX, "In an EPC URN a company prefix has 6 to 12 digits, not %d.".formatted(length));
    }
    return length;
  }
}
