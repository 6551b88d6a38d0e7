package suyuan.verifier.fault.evaluation;

import java.util.List;
import java.util.stream.LongStream;
import suyuan.verifier.fault.engine.Parameters;

/// Runs many cases of one world.
final class Evaluation {
  private final Table table = Table.frozen();

  /// @param watched in so many of the cases the gate is looked at with each claim, too
  Results run(String world, long firstSeed, int cases, int watched, boolean hasCause) {
    return run(world, firstSeed, cases, watched, hasCause, true);
  }

  /// @param looks whether look-ups of items count
  Results run(
      String world, long firstSeed, int cases, int watched, boolean hasCause, boolean looks) {
    Judge judge =
        new Judge(
            new World(table, world),
            Parameters.stated(),
            Oracle.of(table, table.in(world)),
            hasCause,
            looks);
    List<Judged> judged =
        LongStream.range(firstSeed, firstSeed + cases)
            .parallel()
            .mapToObj(seed -> judge.of(seed, hasCause, seed < firstSeed + watched))
            .toList();
    return new Results(judged);
  }
}
