package suyuan.verifier.demo.story;

import suyuan.model.gs1.Lot;

/// The eight lots of raw material and packaging, each with the days since its supplier made it.
enum SupplierLot {
  OIL_A(Goods.OIL, "SC-0917", 180, 212),
  OIL_B(Goods.OIL, "SC-1104", 120, 118),
  NIACINAMIDE_A(Goods.NIACINAMIDE, "NA-3302", 80, 215),
  NIACINAMIDE_B(Goods.NIACINAMIDE, "NA-3418", 50, 116),
  HYALURONATE(Goods.HYALURONATE, "HA-0881", 12, 214),
  CERAMIDE(Goods.CERAMIDE, "CE-0127", 20, 213),
  JAR(Goods.JAR, "GJ50-72", 31_000, 210),
  PUMP(Goods.PUMP, "VP30-19", 31_000, 209);

  private final Goods goods;
  private final Lot lot;
  private final int amount;
  private final int madeDaysAgo;

  SupplierLot(Goods goods, String number, int amount, int madeDaysAgo) {
    this.goods = goods;
    this.lot = goods.gtin().lot(number);
    this.amount = amount;
    this.madeDaysAgo = madeDaysAgo;
  }

  Goods goods() {
    return goods;
  }

  Lot lot() {
    return lot;
  }

  int amount() {
    return amount;
  }

  int madeDaysAgo() {
    return madeDaysAgo;
  }

  Site madeAt() {
    return switch (goods) {
      case OIL -> Site.OIL_MILL;
      case NIACINAMIDE, HYALURONATE, CERAMIDE -> Site.ACTIVES_PLANT;
      case JAR, PUMP -> Site.PACKAGING_PLANT;
      case CREAM, SERUM -> throw new IllegalStateException("Made by Jiye: " + goods);
    };
  }

  /// Oil goes in a cooled truck.
  Site carrier() {
    return goods == Goods.OIL ? Site.YUNFAN_DEPOT : Site.BEICHEN_DEPOT;
  }
}
