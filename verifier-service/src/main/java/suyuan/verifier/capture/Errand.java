package suyuan.verifier.capture;

import suyuan.verifier.http.DatabaseAway;

/// Something that is tried until it has ended, after ever longer pauses. While the database is away
/// no try counts.
interface Errand {
  long FIRST_PAUSE = 200;
  long LONGEST_PAUSE = 10_000;

  /// Whether it has ended; false while the ledger is away.
  boolean settled();

  /// A try failed. Returns whether that was the last one.
  boolean givesUp(Throwable failure);

  default void toEnd() throws InterruptedException {
    long pause = FIRST_PAUSE;
    while (!ended()) {
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }

  /// Tries once.
  default boolean ended() throws InterruptedException {
    try {
      return settled();
    } catch (RuntimeException | Error e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return DatabaseAway.of(e).isEmpty() && givesUp(e);
    }
  }
}
