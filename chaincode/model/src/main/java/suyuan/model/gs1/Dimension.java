package suyuan.model.gs1;

/// What a unit measures. Quantities of different dimensions are never mixed.
public enum Dimension {
  MASS,
  VOLUME,
  LENGTH,
  COUNT,
  TEMPERATURE,
  SHARE
}
