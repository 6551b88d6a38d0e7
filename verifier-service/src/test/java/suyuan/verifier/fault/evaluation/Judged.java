package suyuan.verifier.fault.evaluation;

import java.util.List;
import java.util.Map;

/// What became of one case.
///
/// @param scores by method, then by the number of claims
/// @param namedAt number of claims when somebody was named first, 0: never, -1: not watched
/// @param wrongParty whether that was another party than the true one
record Judged(
    long seed,
    String stage,
    Map<String, Map<Integer, Score>> scores,
    int namedAt,
    boolean wrongParty) {

  static final List<Integer> CLAIMS = List.of(1, 3, 10, 30);
}
