package suyuan.verifier.coldchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KineticsTest {

  @ParameterizedTest(name = "{0} kJ/mol: {1} h at {2} °C, {3} h at {4} °C -> {5} °C")
  @CsvSource({
    "83.144,   1, 20,  1, 30, 26.2599",
    "60,       1, 20,  1, 30, 25.9075",
    "100,      1, 20,  1, 30, 26.5006",
    "83.144,  18,  5,  6, 14,  8.2852",
    "83.144,  23,  5,  1, 15,  5.7635",
    "83.144, 696, 25, 24, 40, 26.1130",
    "83.144, 717, 22,  3, 29, 22.0432",
  })
  void meanKineticTemperature(
      double energy, double hours1, double t1, double hours2, double t2, double mean) {
    List<Exposure> exposures =
        List.of(new Exposure(t1, hours1 * 3600), new Exposure(t2, hours2 * 3600));
    assertEquals(mean, new Kinetics(energy).meanKineticTemperature(exposures), 5e-5);
  }

  /// The published ratios take R as 8.314463e-3, USP <1079> as 8.3144e-3: they agree to 2e-5.
  @ParameterizedTest(name = "a second at {0} °C ages like {2} s at {1} °C")
  @CsvSource({"40, 25, 4.9857", "30, 25, 1.7388", "15, 5, 3.4822", "25, 5, 11.1523"})
  void rateRatio(double celsius, double reference, double ratio) {
    assertEquals(
        ratio,
        Kinetics.USP.equivalentSeconds(List.of(new Exposure(celsius, 1)), reference),
        ratio * 2e-5);
  }

  @Test
  void daysAtOtherTemperaturesCountAsDaysAt25() {
    List<Exposure> exposures =
        List.of(new Exposure(25, 10), new Exposure(45, 2), new Exposure(20, 18));
    assertEquals(36.629, Kinetics.USP.equivalentSeconds(exposures, 25), 5e-4);
  }

  @Test
  void noTimeHasNoMean() {
    assertThrows(
        IllegalArgumentException.class, () -> Kinetics.USP.meanKineticTemperature(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"-273.15, 1", "NaN, 1", "5, -1", "5, NaN"})
  void impossibleExposures(double celsius, double seconds) {
    assertThrows(IllegalArgumentException.class, () -> new Exposure(celsius, seconds));
  }
}
