package suyuan.verifier.fault.engine;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// Claims against exposure in a table of two by two: for comparison and display, not for naming.
///
/// @param items all of them
/// @param exposed of these
/// @param claims all of them
/// @param both claims among the exposed
public record TwoByTwo(int items, int exposed, int claims, int both) {

  /// Fisher's exact p, one-sided: so many or more among the exposed.
  public double fisher() {
    return HypergeometricDistribution.of(items, exposed, claims).survivalProbability(both - 1);
  }

  /// Relative risk.
  public double relativeRisk() {
    return (double) both / exposed / ((double) (claims - both) / (items - exposed));
  }

  /// Reporting odds ratio.
  public double oddsRatio() {
    return (double) both
        * (items - exposed - claims + both)
        / ((double) (claims - both) * (exposed - both));
  }

  /// Ochiai's coefficient.
  public double ochiai() {
    return both / StrictMath.sqrt((double) claims * exposed);
  }

  /// Tarantula's suspiciousness.
  public double tarantula() {
    double failing = (double) both / claims;
    return failing / (failing + (double) (exposed - both) / (items - claims));
  }

  /// D* with the exponent 2.
  public double dStar() {
    return (double) both * both / (exposed - both + claims - both);
  }

  /// Kulldorff's log likelihood ratio.
  public double scan() {
    return Scan.ratio(both, claims, (double) exposed / items);
  }

  /// Information component, shrunk by a half (Norén, 2013), in bits.
  public double information() {
    double expected = (double) claims * exposed / items;
    return StrictMath.log((both + 0.5) / (expected + 0.5)) / StrictMath.log(2);
  }

  /// Lower end of its 95 % interval, by the approximation of the same paper.
  public double informationLow() {
    double a = both + 0.5;
    return information() - 3.3 / StrictMath.sqrt(a) - 2 / (a * StrictMath.sqrt(a));
  }
}
