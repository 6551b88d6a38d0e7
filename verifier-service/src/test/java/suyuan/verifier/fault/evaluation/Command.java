package suyuan.verifier.fault.evaluation;

import java.util.Locale;
import java.util.Properties;

/// The evaluation as a command, with the options `cases=5000`, `seed=1000000`, `watched=2000`
/// (cases in which the gate is looked at with each claim), `worlds=well,misspecified,crowded` and
/// `stages=true` (right first by stage of the true cause), `looks=false` (look-ups don't count).
public final class Command {
  private final Properties options;

  private Command(String[] arguments) {
    this.options = options(arguments);
  }

  /// Words of the form `name=value`, or `name` for `name=true`.
  static Properties options(String[] arguments) {
    Properties options = new Properties();
    for (String argument : String.join(" ", arguments).split("\\s+")) {
      String[] option = argument.split("=", 2);
      options.setProperty(option[0], option.length > 1 ? option[1] : "true");
    }
    return options;
  }

  /// Seeds below a million were used while tuning.
  public static void main(String[] arguments) {
    new Command(arguments).run();
  }

  private void run() {
    int cases = Integer.parseInt(options.getProperty("cases", "5000"));
    long seed = Long.parseLong(options.getProperty("seed", "1000000"));
    for (String world : options.getProperty("worlds", "well,misspecified,crowded").split(",")) {
      run(world, seed, cases, Integer.parseInt(options.getProperty("watched", "2000")));
    }
  }

  private void run(String world, long seed, int cases, int watched) {
    long begun = System.nanoTime();
    Report report = new Report(System.out);
    Evaluation evaluation = new Evaluation();
    boolean looks = !options.getProperty("looks", "true").equals("false");
    Results results = evaluation.run(world, seed, cases, watched, true, looks);
    report.ranking(world, results);
    if (options.containsKey("stages")) {
      Judged.CLAIMS.forEach(n -> report.byStage(results, n));
    }
    report.none(world, evaluation.run(world, seed + 50_000_000, watched, watched, false, looks));
    System.out.printf(Locale.ROOT, "%.0f s%n", (System.nanoTime() - begun) / 1e9);
  }
}
