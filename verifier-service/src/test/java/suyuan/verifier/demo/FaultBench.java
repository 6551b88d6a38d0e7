package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suyuan.verifier.demo.GrowthPlot.Series;
import suyuan.verifier.fault.engine.BigPicture;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Picture;

/// How long an analysis takes: ranking alone, and with gate, aliases, second cause and digest. An
/// argument is the file for a plot of it (SVG).
final class FaultBench {
  private static final int[] SIZES = {10_000, 30_000, 100_000, 300_000, 1_000_000};

  /// Items in all rounds of a size, so that small ones are warm, too.
  private static final int ENOUGH = 5_000_000;

  private final List<Integer> items = new ArrayList<>();
  private final List<Double> ranking = new ArrayList<>();
  private final List<Double> whole = new ArrayList<>();

  private FaultBench() {}

  public static void main(String[] arguments) throws IOException {
    FaultBench bench = new FaultBench();
    for (int size : SIZES) {
      bench.time(size);
    }
    if (!arguments[0].equals("-")) {
      GrowthPlot plot =
          new GrowthPlot(
              List.of(
                  new Series("ranking", "#06c", bench.items, bench.ranking),
                  new Series("whole analysis", "#444", bench.items, bench.whole)),
              1);
      Files.writeString(Path.of(arguments[0]), plot.svg());
    }
  }

  /// The best of some rounds.
  private void time(int size) {
    Picture picture = BigPicture.of(size);
    double ranked = Double.MAX_VALUE;
    double diagnosed = Double.MAX_VALUE;
    for (int round = 0; round < ENOUGH / size; round++) {
      long begun = System.nanoTime();
      Engine.posteriors(picture);
      long between = System.nanoTime();
      Engine.diagnose(picture);
      ranked = Math.min(ranked, (between - begun) / 1e9);
      diagnosed = Math.min(diagnosed, (System.nanoTime() - between) / 1e9);
    }
    items.add(size);
    ranking.add(ranked);
    whole.add(diagnosed);
    System.out.printf(
        Locale.ROOT,
        "%,9d items, %,7d causes, %,6d claims: ranking %.3f s, whole analysis %.3f s%n",
        size,
        picture.causes().size(),
        picture.claims().size(),
        ranked,
        diagnosed);
  }
}
