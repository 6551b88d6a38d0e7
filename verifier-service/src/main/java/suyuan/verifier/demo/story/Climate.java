package suyuan.verifier.demo.story;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// How warm it was on the way: temperature by the share of the way that is done.
enum Climate {
  /// A truck that works.
  COOL {
    @Override
    double celsius(double share) {
      return 15 + 3 * Math.sin(share * 9);
    }
  },
  /// Cooling fails after the first fifth and the truck waits in the sun.
  FAILED_COOLING {
    @Override
    double celsius(double share) {
      double failing = Math.clamp((share - 0.2) / 0.15, 0, 1);
      double unloading = Math.clamp((share - 0.93) / 0.07, 0, 1);
      return 16 + 28 * failing - 14 * unloading + 1.5 * Math.sin(share * 14);
    }
  };

  abstract double celsius(double share);

  /// The curve with a sensor's noise, the same for the same leg.
  DoubleUnaryOperator sensor(long leg) {
    SplittableRandom random = new SplittableRandom(leg);
    return share -> celsius(share) + random.nextDouble(-0.4, 0.4);
  }
}
