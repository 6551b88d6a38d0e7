package suyuan.verifier.fault.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints results as the tables of docs/measurements.md.
record Report(PrintStream out) {
  private static final List<String> METHODS = List.of("ours", "oracle", "share", "ochiai");

  void ranking(String world, Results results) {
    out.println();
    out.println("### " + world + ": " + results.cases().size() + " cases");
    out.println(
        "| claims | cases | method | right first | in first three | right stage | first, none"
            + " included |");
    out.println("|---|---|---|---|---|---|---|");
    for (int n : Judged.CLAIMS) {
      for (String method : METHODS) {
        Share first = results.share(method, n, Score::first);
        if (first.of() > 0) {
          out.printf(
              Locale.ROOT,
              "| %d | %d | %s | %s | %s | %s | %s |%n",
              n,
              first.of(),
              method,
              first,
              results.share(method, n, Score::firstThree),
              results.share(method, n, Score::stage),
              results.share(method, n, Score::firstWithNone));
        }
      }
    }
    for (int n : Judged.CLAIMS) {
      out.printf(
          Locale.ROOT,
          "at %d: calibration error %.3f (oracle %.3f), Brier %.3f (oracle %.3f), mean P(none)"
              + " %.3f%n",
          n,
          results.calibration("ours", n),
          results.calibration("oracle", n),
          results.brier("ours", n),
          results.brier("oracle", n),
          results.mean("ours", n, Score::none));
    }
    naming(results);
  }

  void naming(Results results) {
    out.printf(
        "named %s, wrong party among them %s, median claims to naming %d%n",
        results.named(), results.wrongParty(), results.medianToNaming());
  }

  void none(String world, Results results) {
    out.println();
    out.println("### " + world + ", background only: " + results.cases().size() + " cases");
    for (int n : List.of(1, 3, 10)) {
      out.println("none recognised at " + n + ": " + results.none(n));
    }
    out.println("anyone named: " + results.named());
  }

  /// Right first by true stage, to see where it falls short.
  void byStage(Results results, int n) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Judged one : results.cases()) {
      Score score = one.scores().getOrDefault("ours", Map.of()).get(n);
      Score oracle = one.scores().getOrDefault("oracle", Map.of()).get(n);
      if (score != null && oracle != null) {
        int[] count = counts.computeIfAbsent(one.stage(), _ -> new int[3]);
        count[0]++;
        count[1] += (int) score.first();
        count[2] += (int) oracle.first();
      }
    }
    counts.forEach(
        (stage, count) ->
            out.printf(
                Locale.ROOT,
                "at %d %-13s %5d cases, right %.3f, oracle %.3f%n",
                n,
                stage,
                count[0],
                (double) count[1] / count[0],
                (double) count[2] / count[0]));
  }
}
