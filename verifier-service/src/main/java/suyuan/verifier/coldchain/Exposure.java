package suyuan.verifier.coldchain;

/// Some time at one temperature. `celsius` in °C, `seconds` of any length from zero up.
public record Exposure(double celsius, double seconds) {
  static final double ZERO_CELSIUS = 273.15;

  public Exposure {
    if (!(celsius > -ZERO_CELSIUS) || !(seconds >= 0)) {
      throw new IllegalArgumentException(
          "No such exposure: %s s at %s °C".formatted(seconds, celsius));
    }
  }

  double kelvin() {
    return celsius + ZERO_CELSIUS;
  }
}
