package suyuan.verifier.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/// The most heap that was reachable since it was made: what is in use right after a collection,
/// asked for ten times a second until it is closed.
final class Heap implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final long before = reachable();
  private final Thread thread = Thread.ofPlatform().name("heap").unstarted(this::watch);
  private volatile long most = before;
  private volatile boolean closed;

  static Heap watched() {
    Heap heap = new Heap();
    heap.thread.start();
    return heap;
  }

  private long reachable() {
    System.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private void watch() {
    while (!closed) {
      most = Math.max(most, reachable());
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Bytes reachable before anything was done.
  long before() {
    return before;
  }

  /// Bytes reachable at most.
  long most() {
    return most;
  }

  @Override
  public void close() {
    closed = true;
  }
}
