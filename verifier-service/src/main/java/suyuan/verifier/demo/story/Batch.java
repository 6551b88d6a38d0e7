package suyuan.verifier.demo.story;

import java.util.List;
import suyuan.model.gs1.Lot;

/// The six product lots, and what is special about each.
public enum Batch {
  /// Nothing: the good one.
  CREAM_1(Goods.CREAM, "JC-101", 160, SupplierLot.OIL_A),
  /// Its way to the Hangzhou warehouse was far too warm.
  CREAM_2(Goods.CREAM, "JC-102", 120, SupplierLot.OIL_A),
  /// Failed its first release check.
  CREAM_3(Goods.CREAM, "JC-103", 80, SupplierLot.OIL_B),
  /// Arrival in Guangzhou was recorded before the departure; a mistyped test is corrected.
  SERUM_1(Goods.SERUM, "JS-101", 160, SupplierLot.NIACINAMIDE_A),
  /// Recalled at the end.
  SERUM_2(Goods.SERUM, "JS-102", 120, SupplierLot.NIACINAMIDE_A),
  /// One of its items is sold twice.
  SERUM_3(Goods.SERUM, "JS-103", 80, SupplierLot.NIACINAMIDE_B);

  /// Pieces that get a serial number.
  static final int SERIALS = 10_000;

  static final int CARTONS = 100;
  static final int PIECES_PER_CARTON = SERIALS / CARTONS;

  /// Pieces taken for the laboratory and never sold.
  static final int SAMPLES = 20;

  private final Goods goods;
  private final Lot lot;
  private final int madeDaysAgo;
  private final SupplierLot active;

  Batch(Goods goods, String number, int madeDaysAgo, SupplierLot active) {
    this.goods = goods;
    this.lot = goods.gtin().lot(number);
    this.madeDaysAgo = madeDaysAgo;
    this.active = active;
  }

  public Goods goods() {
    return goods;
  }

  public Lot lot() {
    return lot;
  }

  int madeDaysAgo() {
    return madeDaysAgo;
  }

  /// Day on which it leaves the warehouse.
  int shippedDaysAgo() {
    return madeDaysAgo - 20;
  }

  String line() {
    return goods == Goods.CREAM ? "L2" : "L4";
  }

  /// Amounts for the whole lot, in kilograms or pieces.
  List<Ingredient> ingredients() {
    int pieces = SERIALS + SAMPLES;
    return goods == Goods.CREAM
        ? List.of(
            new Ingredient(active, 60),
            new Ingredient(SupplierLot.CERAMIDE, 5),
            new Ingredient(SupplierLot.JAR, pieces))
        : List.of(
            new Ingredient(active, 30),
            new Ingredient(SupplierLot.HYALURONATE, 3),
            new Ingredient(SupplierLot.PUMP, pieces));
  }

  /// @param amount in the unit of the goods
  record Ingredient(SupplierLot from, int amount) {}
}
