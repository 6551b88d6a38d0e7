package suyuan.verifier.fault.engine;

import java.util.Locale;

/// Kinds of causes.
public enum Stage {
  /// reaches all lots
  FORMULA,
  MATERIAL,
  PACKAGING,
  LINE,
  QUALITY_GATE,
  SHIPMENT,
  CARRIER,
  WAREHOUSE,
  STORAGE_TIME,
  SHOP,
  CHANNEL,
  USE,
  /// unrelated claims
  NONE;

  /// As it stands in JSON: `quality-gate`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
