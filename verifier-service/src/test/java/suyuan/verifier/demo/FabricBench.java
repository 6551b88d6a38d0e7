package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import suyuan.verifier.demo.FabricLoad.Cell;
import suyuan.verifier.demo.FabricLoad.Work;

/// Events per second that our contract commits on a running network, beside a stock Java contract
/// that creates one asset for each transaction, in turns. `scripts/fabric-bench` starts it.
public final class FabricBench {
  private static final int ROUNDS = Integer.parseInt(setting("BENCH_ROUNDS", "3"));
  private static final int SECONDS = Integer.parseInt(setting("BENCH_SECONDS", "13"));

  /// For each work, the stock contract's too: JVMs compile at first, on the same cores.
  private static final int WARM_SECONDS = Integer.parseInt(setting("BENCH_WARM_SECONDS", "30"));

  /// Events of a statement, in flight; with an s: single items only.
  private static final String SIZES = setting("BENCH_SIZES", "1:128 100:32 500:16 500s:16 2000:8");

  private static final Work STOCK = Assets.of(100, 128);

  private final FabricLoad load;
  private final Statements statements;
  private final List<List<Result>> rounds = new ArrayList<>();

  /// @param stock assets per second of the stock contract, just before and just after
  private record Result(Cell cell, double stock) {
    double ratio() {
      return cell.eventsPerSecond() / stock;
    }
  }

  private FabricBench(FabricLoad load) {
    this.load = load;
    this.statements = new Statements();
  }

  static String setting(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(setting("SUYUAN_FABRIC_DATA", "network-config/data"));
    try (FabricLoad load = FabricLoad.open(data)) {
      new FabricBench(load).run();
    }
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    statements.enrol(load);
    System.out.println(Cell.HEADING);
    List<Work> works = works(statements);
    load.run(STOCK, WARM_SECONDS);
    for (Work work : works) {
      load.run(work, WARM_SECONDS);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println("round " + round);
      rounds.add(round(works));
    }
    medians();
  }

  /// Each work between two of the stock contract's.
  private List<Result> round(List<Work> works) throws IOException, InterruptedException {
    List<Result> results = new ArrayList<>();
    Cell before = cell(STOCK);
    for (Work work : works) {
      Cell cell = cell(work);
      Cell after = cell(STOCK);
      results.add(new Result(cell, (before.eventsPerSecond() + after.eventsPerSecond()) / 2));
      before = after;
    }
    return results;
  }

  private Cell cell(Work work) throws IOException, InterruptedException {
    Cell cell = load.run(work, SECONDS);
    System.out.println(cell.line());
    return cell;
  }

  private static List<Work> works(Statements statements) {
    List<Work> works = new ArrayList<>();
    for (String size : SIZES.split(" ", -1)) {
      works.add(statements(statements, size));
    }
    works.add(Assets.of(1_000, 128));
    return works;
  }

  private static Work statements(Statements statements, String size) {
    String[] parts = size.split("s?:", -1);
    Press.Mix mix = size.contains("s") ? Press.Mix.SINGLE : Press.Mix.DEMO;
    int events = Integer.parseInt(parts[0]);
    String name = events + (mix == Press.Mix.SINGLE ? " single" : " events");
    return statements.of(name, mix, events, Integer.parseInt(parts[1]));
  }

  private void medians() {
    System.out.println("medians of " + rounds.size() + " rounds");
    for (int i = 0; i < rounds.getFirst().size(); i++) {
      int place = i;
      List<Result> all = rounds.stream().map(round -> round.get(place)).toList();
      System.out.printf(
          "%-12s %,9.0f/s  %6.2f x stock (%s)%n",
          all.getFirst().cell().name(),
          median(all.stream().map(result -> result.cell().eventsPerSecond()).toList()),
          median(all.stream().map(Result::ratio).toList()),
          all.stream()
              .map(result -> "%.2f".formatted(result.ratio()))
              .collect(Collectors.joining(", ")));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
