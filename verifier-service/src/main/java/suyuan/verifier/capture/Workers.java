package suyuan.verifier.capture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Virtual threads that end together.
final class Workers {
  private static final long PATIENCE_MILLIS = 5_000;

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /// Work that may be interrupted.
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  void start(String name, Work work) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> runToEnd(work));
    threads.add(thread);
    thread.start();
  }

  private void runToEnd(Work work) {
    try {
      work.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      threads.remove(Thread.currentThread());
    }
  }

  void stop() {
    Set<Thread> running = Set.copyOf(threads);
    running.forEach(Thread::interrupt);
    try {
      for (Thread thread : running) {
        thread.join(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
