package suyuan.verifier.coldchain;

import java.util.List;

/// How fast a product ages, by Arrhenius: one activation energy, taken from the product's master
/// data. Same result on every machine (StrictMath).
public final class Kinetics {
  /// kJ/(mol K), as USP <1079> rounds it.
  private static final double GAS_CONSTANT = 8.3144e-3;

  /// Activation energy 83.144 kJ/mol, the default of USP <1079>.
  public static final Kinetics USP = new Kinetics(83.144);

  private final double kelvins;

  /// @param activationEnergy in kJ/mol
  public Kinetics(double activationEnergy) {
    if (!(activationEnergy > 0) || activationEnergy > 1000) {
      throw new IllegalArgumentException(
          "Activation energy must be above 0 and at most 1000 kJ/mol: " + activationEnergy);
    }
    kelvins = activationEnergy / GAS_CONSTANT;
  }

  /// Mean kinetic temperature in °C (USP <1079>): the one steady temperature that ages a product as
  /// much as these exposures together.
  ///
  /// @throws IllegalArgumentException if the exposures take no time
  public double meanKineticTemperature(List<Exposure> exposures) {
    double seconds = exposures.stream().mapToDouble(Exposure::seconds).sum();
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("No time, no mean");
    }
    double sum = 0;
    for (Exposure exposure : exposures) {
      sum += exposure.seconds() * StrictMath.exp(-kelvins / exposure.kelvin());
    }
    return kelvins / -StrictMath.log(sum / seconds) - Exposure.ZERO_CELSIUS;
  }

  /// The seconds at the reference temperature (°C) that age a product as much as these exposures.
  public double equivalentSeconds(List<Exposure> exposures, double referenceCelsius) {
    double reference = referenceCelsius + Exposure.ZERO_CELSIUS;
    double sum = 0;
    for (Exposure exposure : exposures) {
      sum +=
          exposure.seconds() * StrictMath.exp(-kelvins * (1 / exposure.kelvin() - 1 / reference));
    }
    return sum;
  }
}
