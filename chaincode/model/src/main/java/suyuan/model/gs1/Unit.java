package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.shown;

import java.math.BigDecimal;
import java.util.Arrays;

/// Units of measure by their common codes in UN/ECE Recommendation 20.
public enum Unit {
  /// milligram
  MGM(Dimension.MASS, "0.001"),
  /// gram
  GRM(Dimension.MASS, "1"),
  /// kilogram
  KGM(Dimension.MASS, "1000"),
  /// tonne
  TNE(Dimension.MASS, "1000000"),
  /// millilitre
  MLT(Dimension.VOLUME, "1"),
  /// litre
  LTR(Dimension.VOLUME, "1000"),
  /// hectolitre
  HLT(Dimension.VOLUME, "100000"),
  /// cubic metre
  MTQ(Dimension.VOLUME, "1000000"),
  /// millimetre
  MMT(Dimension.LENGTH, "1"),
  /// centimetre
  CMT(Dimension.LENGTH, "10"),
  /// metre
  MTR(Dimension.LENGTH, "1000"),
  /// each
  EA(Dimension.COUNT, "1"),
  /// one
  C62(Dimension.COUNT, "1"),
  /// piece
  H87(Dimension.COUNT, "1"),
  /// degree Celsius; temperatures are compared, never added up
  CEL(Dimension.TEMPERATURE, "1"),
  /// percent
  P1(Dimension.SHARE, "1");

  private final Dimension dimension;
  private final BigDecimal factor;

  Unit(Dimension dimension, String factor) {
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
  }

  /// The unit of a code, as EPCIS writes it in `uom`.
  public static Unit of(String code) {
    return Arrays.stream(values())
        .filter(u -> u.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new Gs1Exception(
                    Gs1Exception.Code.UNIT,
                    "%s is no unit code of UN/ECE Rec. 20 known here.".formatted(shown(code))));
  }

  public String code() {
    return name();
  }

  public Dimension dimension() {
    return dimension;
  }

  /// How many of the smallest reference unit of the dimension; a power of ten, so that conversions
  /// stay exact.
  BigDecimal factor() {
    return factor;
  }
}
