package suyuan.verifier.fault.evaluation;

/// How one way of ranking did on one case at one number of claims.
///
/// @param first credit for a true cause in first place, 0 to 1
/// @param firstThree the same within three
/// @param stage whether the stage in first place is a true one's
/// @param firstWithNone as `first`, "no common cause" in the ranking
/// @param posterior of the first
record Score(
    double first,
    double firstThree,
    double stage,
    double firstWithNone,
    double posterior,
    double none) {}
