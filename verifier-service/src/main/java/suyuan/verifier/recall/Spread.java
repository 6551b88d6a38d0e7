package suyuan.verifier.recall;

import java.util.List;
import suyuan.verifier.recall.RecallNotice.Whereabouts;

/// Where the pieces of a recall are, and who is to be told.
///
/// @param opened sold pieces known to be opened; there may be more
record Spread(Whereabouts whereabouts, long opened, List<Notice> notices) {
  Spread {
    notices = List.copyOf(notices);
  }
}
