package suyuan.verifier.report;

import java.util.List;

/// The first of something that may go on for longer than is read.
///
/// @param truncated whether there is more
record Cut<T>(List<T> list, boolean truncated) {
  Cut {
    list = List.copyOf(list);
  }

  /// @param read one more than `most` where there are as many
  static <T> Cut<T> after(int most, List<T> read) {
    return new Cut<>(read.subList(0, Math.min(most, read.size())), read.size() > most);
  }
}
