package suyuan.verifier.fault.evaluation;

/// Turns "group of each item" into "items of each group".
final class Grouping {
  private Grouping() {}

  /// @param groupOf group of each item, -1: none
  static int[][] of(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      if (group >= 0) {
        sizes[group]++;
      }
    }
    int[][] members = new int[groups][];
    for (int g = 0; g < groups; g++) {
      members[g] = new int[sizes[g]];
      sizes[g] = 0;
    }
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] >= 0) {
        members[groupOf[i]][sizes[groupOf[i]]++] = i;
      }
    }
    return members;
  }
}
