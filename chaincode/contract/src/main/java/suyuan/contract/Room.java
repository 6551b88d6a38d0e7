package suyuan.contract;

import java.util.List;
import java.util.concurrent.Semaphore;
import suyuan.model.Bytes;
import suyuan.model.statement.Body;

/// How many bytes of inflated bodies there are at once. A body may inflate to its bound, and
/// several at once would be more than a small server holds: so each takes room for the most that it
/// can become before it is inflated, and gives back what it didn't need. Who finds none waits for
/// his turn; a decision never depends on it.
final class Room {
  /// What a kilobyte of deflate data can become at most (RFC 1951: 258 bytes for two bits).
  private static final long DEFLATE_RATIO = 1_032;

  /// Inflated bytes grow when they are read: names, numbers and texts become objects.
  private static final long HEAP_SHARE = 16;

  private static final int UNIT = 1 << 10;

  private final int units;
  private final Semaphore free;

  /// @param bytes in all, at least [Body#MAX_INFLATED], or a large body would never find room
  Room(long bytes) {
    this.units = units(Math.max(bytes, Body.MAX_INFLATED));
    this.free = new Semaphore(units, true);
  }

  /// Room for as much as this process's heap allows.
  static Room ofHeap() {
    return new Room(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  /// Takes room for what these arguments of a transaction can become; waits for it.
  Claim claim(List<Bytes> arguments) {
    long packed = arguments.stream().mapToLong(Bytes::size).sum();
    int most = units(Math.min(Body.MAX_INFLATED, packed * DEFLATE_RATIO));
    free.acquireUninterruptibly(most);
    return new Claim(most);
  }

  private static int units(long bytes) {
    return Math.toIntExact((bytes + UNIT - 1) / UNIT);
  }

  /// Bytes that are taken now.
  long taken() {
    return (long) (units - free.availablePermits()) * UNIT;
  }

  /// Room that one transaction has.
  final class Claim implements AutoCloseable {
    private int held;

    private Claim(int held) {
      this.held = held;
    }

    /// Gives back what isn't needed.
    ///
    /// @param bytes the body as it came out
    void keep(long bytes) {
      int needed = Math.min(held, units(bytes));
      free.release(held - needed);
      held = needed;
    }

    @Override
    public void close() {
      keep(0);
    }
  }
}
