package suyuan.verifier.projection;

import suyuan.model.Bytes;
import suyuan.model.history.EventRef;

/// A batch's list of serials as an event announces it.
public record SerialListView(EventRef by, Bytes root, Bytes blob, long count, State state) {
  /// Whether the list itself is here.
  public enum State {
    /// the blob isn't here
    MISSING,
    /// here, with the root and number that the event says
    PRESENT,
    /// here, and not what the event says
    WRONG
  }
}
