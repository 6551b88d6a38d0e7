package suyuan.verifier.demo.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Unit;
import suyuan.model.registry.Names;
import suyuan.model.registry.Product;

/// The two products and what they are made from.
public enum Goods {
  CREAM(Cast.JIYE, 101, Unit.C62, "山茶神经酰胺修护霜 50 g", "Camellia Ceramide Barrier Cream 50 g"),
  SERUM(Cast.JIYE, 201, Unit.C62, "烟酰胺透亮精华液 30 ml", "Niacinamide Clear Serum 30 ml"),
  OIL(Cast.QINGHE, 11, Unit.KGM, "冷榨山茶籽油", "Cold-pressed camellia seed oil"),
  NIACINAMIDE(Cast.BOYUAN, 11, Unit.KGM, "烟酰胺", "Niacinamide"),
  HYALURONATE(Cast.BOYUAN, 12, Unit.KGM, "透明质酸钠", "Sodium hyaluronate"),
  CERAMIDE(Cast.BOYUAN, 13, Unit.KGM, "神经酰胺 NP", "Ceramide NP"),
  JAR(Cast.ZHITU, 11, Unit.C62, "50 g 玻璃霜瓶", "Glass jar 50 g"),
  PUMP(Cast.ZHITU, 12, Unit.C62, "30 ml 真空泵瓶", "Airless pump bottle 30 ml");

  /// USP <1079>: the usual value where none was measured.
  private static final BigDecimal ACTIVATION_ENERGY = new BigDecimal("83.144");

  static final int SHELF_LIFE_DAYS = 1095;
  private static final BigDecimal SHELF_LIFE_CELSIUS = new BigDecimal("25");

  private final Cast owner;
  private final Gtin gtin;
  private final Unit unit;
  private final Names names;

  Goods(Cast owner, int reference, Unit unit, String chinese, String english) {
    this.owner = owner;
    this.gtin = owner.numbering().product(reference);
    this.unit = unit;
    this.names = Names.of(Map.of("zh-CN", chinese, "en", english));
  }

  public Cast owner() {
    return owner;
  }

  public Gtin gtin() {
    return gtin;
  }

  Unit unit() {
    return unit;
  }

  Names names() {
    return names;
  }

  /// Master data, first version.
  public Product product() {
    return switch (this) {
      case CREAM -> sold(limits("2", "25"), 12, "沪G妆网备字0000000101（示例）");
      case SERUM -> sold(limits("5", "30"), 6, "沪G妆网备字0000000201（示例）");
      case OIL -> material(Optional.of(limits("2", "25")));
      case NIACINAMIDE, HYALURONATE, CERAMIDE, JAR, PUMP -> material(Optional.empty());
    };
  }

  /// Six hours outside in all are tolerated.
  private static Product.Limits limits(String min, String max) {
    return new Product.Limits(new BigDecimal(min), new BigDecimal(max), 6 * 3600);
  }

  private Product sold(Product.Limits limits, int monthsAfterOpening, String registration) {
    return new Product(
        gtin,
        owner.id(),
        1,
        names,
        unit,
        List.of(),
        Optional.of(limits),
        ACTIVATION_ENERGY,
        Optional.of(SHELF_LIFE_DAYS),
        Optional.of(SHELF_LIFE_CELSIUS),
        Optional.of(monthsAfterOpening),
        true,
        Optional.of(registration));
  }

  private Product material(Optional<Product.Limits> limits) {
    return new Product(
        gtin,
        owner.id(),
        1,
        names,
        unit,
        List.of(),
        limits,
        ACTIVATION_ENERGY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}
