package suyuan.verifier.fault;

import java.util.Locale;
import java.util.Map;
import suyuan.model.gs1.Item;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.projection.ItemSale;

/// What stands behind a claim.
public enum Backing {
  /// Filed at the desk of the party that sold the item.
  PURCHASE_PROVEN,
  /// The records know the serial and a sale of it.
  SERIAL_SOLD,
  /// It names the lot and no serial: weak evidence.
  NO_SERIAL,
  /// The records know the serial and no sale of it.
  SERIAL_UNSOLD,
  /// No record and no list knows the serial.
  UNKNOWN_SERIAL,
  /// The serial is another lot's.
  OTHER_LOT;

  static Backing of(Filed filed, Map<Item, ItemSale> sales) {
    return switch (filed.standing()) {
      case UNSOLD -> SERIAL_UNSOLD;
      case UNKNOWN_SERIAL -> UNKNOWN_SERIAL;
      case OTHER_LOT -> OTHER_LOT;
      case COUNTED ->
          filed
              .about()
              .item()
              .map(item -> isFromItsSeller(filed, item, sales) ? PURCHASE_PROVEN : SERIAL_SOLD)
              .orElse(NO_SERIAL);
    };
  }

  private static boolean isFromItsSeller(Filed filed, Item item, Map<Item, ItemSale> sales) {
    ItemSale sale = sales.get(item);
    return sale != null && filed.sources().contains("desk:" + sale.seller().value());
  }

  /// As it stands in JSON: `purchase-proven`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
