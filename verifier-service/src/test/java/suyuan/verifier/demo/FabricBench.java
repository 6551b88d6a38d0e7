package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.verifier.demo.FabricLoad.Cell;
import suyuan.verifier.demo.FabricLoad.Work;

/// Events per second that our contract commits on a running network, beside a stock Java contract
/// that creates one asset for each transaction, in turns. `scripts/fabric-bench` starts it.
public final class FabricBench {
  private static final int ROUNDS = Integer.parseInt(setting("BENCH_ROUNDS", "3"));
  private static final int SECONDS = Integer.parseInt(setting("BENCH_SECONDS", "13"));

  /// For each size of statement: three JVMs compile the contract at first, on the same cores.
  private static final int WARM_SECONDS = Integer.parseInt(setting("BENCH_WARM_SECONDS", "30"));

  private static final int STOCK_WARM_SECONDS = 5;

  /// Events of a statement, in flight; with an s: single items only.
  private static final String SIZES = setting("BENCH_SIZES", "1:128 100:32 500:16 500s:16 2000:8");

  private final FabricLoad load;
  private final Statements statements;
  private final List<List<Cell>> rounds = new ArrayList<>();

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
    List<Work> works = works();
    for (Work work : works) {
      load.run(work, work.chaincode().equals("stock") ? STOCK_WARM_SECONDS : WARM_SECONDS);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println("round " + round);
      List<Cell> cells = new ArrayList<>();
      for (Work work : works) {
        Cell cell = load.run(work, SECONDS);
        System.out.println(cell.line());
        cells.add(cell);
      }
      rounds.add(cells);
    }
    medians();
  }

  private List<Work> works() {
    List<Work> works = new ArrayList<>();
    works.add(Assets.of(100, 128));
    for (String size : SIZES.split(" ", -1)) {
      works.add(statements(size));
    }
    works.add(Assets.of(1_000, 128));
    works.add(Assets.of(100, 128));
    return works;
  }

  private Work statements(String size) {
    String[] parts = size.split("s?:", -1);
    Press.Mix mix = size.contains("s") ? Press.Mix.SINGLE : Press.Mix.DEMO;
    int events = Integer.parseInt(parts[0]);
    String name = events + (mix == Press.Mix.SINGLE ? " single" : " events");
    return statements.of(name, mix, events, Integer.parseInt(parts[1]));
  }

  /// Each round's stock rate is the mean of its first and its last cell.
  private void medians() {
    System.out.println("medians of " + rounds.size() + " rounds");
    for (int i = 0; i < rounds.getFirst().size(); i++) {
      int cell = i;
      System.out.printf(
          "%-12s %,9.0f/s  %6.2f x stock%n",
          rounds.getFirst().get(cell).name(),
          median(rounds.stream().map(cells -> cells.get(cell).eventsPerSecond()).toList()),
          median(rounds.stream().map(cells -> ratio(cells, cell)).toList()));
    }
  }

  private static double ratio(List<Cell> cells, int cell) {
    double stock = (cells.getFirst().eventsPerSecond() + cells.getLast().eventsPerSecond()) / 2;
    return cells.get(cell).eventsPerSecond() / stock;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
