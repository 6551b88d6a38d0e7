package suyuan.verifier.fault.engine;

import suyuan.verifier.fault.engine.Parameters.Rate;

/// How many claims there are when nothing is wrong: claims per piece, gamma distributed; the stated
/// rate counts as so many pieces.
///
/// @param claims stated and seen
/// @param pieces stated and seen
record Background(double claims, double pieces) {

  static Background fit(Past past, Rate stated) {
    return new Background(
        stated.perPiece() * stated.pieces() + past.claims(), stated.pieces() + past.pieces());
  }

  double rate() {
    return claims / pieces;
  }

  /// Log ratio of seeing n claims if the background is multiplied by `growth` g = 1 + w(λ − 1), the
  /// unknown rate integrated out (Poisson counts mixed over a gamma distribution): g^n ((a + 1)/(a
  /// + g))^(claims + n), a = pieces / exposure. A rate known for certain gives Poisson's ratio, an
  ///   unknown one nothing. The likelihood of where the n fell is divided by g^n, so that g^n is
  ///   left out of both.
  double logRatio(double growth, double n, double exposure) {
    double a = pieces / exposure;
    return (claims + n) * StrictMath.log((a + 1) / (a + growth));
  }

  /// Probability of n claims or more by background alone (negative binomial).
  double tail(double n, double exposure) {
    double a = pieces / exposure;
    double term = StrictMath.exp(claims * StrictMath.log(a / (a + 1)));
    double below = 0;
    for (int k = 0; k < n; k++) {
      below += term;
      term *= (claims + k) / (k + 1) / (a + 1);
    }
    return Math.clamp(1 - below, 0, 1);
  }

  double expected(double exposure) {
    return rate() * exposure;
  }
}
