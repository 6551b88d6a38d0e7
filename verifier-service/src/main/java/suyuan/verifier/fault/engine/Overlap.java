package suyuan.verifier.fault.engine;

/// How much two sets have in common.
record Overlap(Exposed one, Exposed other) {

  /// Sum of the lesser memberships over sum of the greater ones, 0 to 1.
  ///
  /// @param items how many there are at all
  double jaccard(int items) {
    double shared = 0;
    double united = 0;
    int listed = 0;
    for (int i = 0, j = 0; i < one.size() || j < other.size(); listed++) {
      int item = Math.min(at(one, i), at(other, j));
      double a = at(one, i) == item ? one.listed(i++) : one.rest();
      double b = at(other, j) == item ? other.listed(j++) : other.rest();
      shared += Math.min(a, b);
      united += Math.max(a, b);
    }
    shared += (items - listed) * Math.min(one.rest(), other.rest());
    united += (items - listed) * Math.max(one.rest(), other.rest());
    return united > 0 ? shared / united : 0;
  }

  private static int at(Exposed set, int n) {
    return n < set.size() ? set.item(n) : Integer.MAX_VALUE;
  }
}
