package suyuan.verifier.demo;

import java.util.Locale;
import suyuan.verifier.fault.engine.BigPicture;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Picture;

/// How long an analysis takes: ranking alone, and with gate, aliases, second cause and digest.
final class FaultBench {
  private static final int[] SIZES = {10_000, 30_000, 100_000, 300_000, 1_000_000};
  private static final int ROUNDS = 3;

  private FaultBench() {}

  public static void main(String[] arguments) {
    for (int size : SIZES) {
      Picture picture = BigPicture.of(size);
      double ranking = Double.MAX_VALUE;
      double whole = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long begun = System.nanoTime();
        Engine.posteriors(picture);
        long ranked = System.nanoTime();
        Engine.diagnose(picture);
        ranking = Math.min(ranking, (ranked - begun) / 1e9);
        whole = Math.min(whole, (System.nanoTime() - ranked) / 1e9);
      }
      System.out.printf(
          Locale.ROOT,
          "%,9d items, %,7d causes, %,6d claims: ranking %.3f s, whole analysis %.3f s%n",
          size,
          picture.causes().size(),
          picture.claims().size(),
          ranking,
          whole);
    }
  }
}
