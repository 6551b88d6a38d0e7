package suyuan.verifier.report;

import java.util.List;

/// Records that disagree or break a rule of the trade, with all sides.
///
/// @param rule code of the finding: `sold-twice`
/// @param grave whether it makes the verdict `contradicted`
public record Conflict(String rule, boolean grave, List<Evidence> sides) {
  public Conflict {
    sides = List.copyOf(sides);
  }
}
