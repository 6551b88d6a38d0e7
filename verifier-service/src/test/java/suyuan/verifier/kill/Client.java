package suyuan.verifier.kill;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;

/// A client that sends the same thing again until the node acknowledges it, however often the node
/// dies meanwhile, and holds still while somebody looks.
final class Client {

  private final ReadWriteLock still = new ReentrantReadWriteLock(true);
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile URI node = URI.create("http://127.0.0.1:9");

  void node(URI address) {
    node = address;
  }

  void stop() {
    stopped.set(true);
  }

  boolean isStopped() {
    return stopped.get();
  }

  /// Does something while no request is under way.
  <T> T whileStill(Callable<T> look) throws Exception {
    still.writeLock().lock();
    try {
      return look.call();
    } finally {
      still.writeLock().unlock();
    }
  }

  NodeClient as(String token) {
    return new NodeClient(node, token);
  }

  /// @return the acknowledgement; a refusal is a failure of the test
  Answer send(String path, String token, String body) throws InterruptedException {
    while (!stopped.get()) {
      Answer answer = attempt(path, token, body);
      if (answer != null && answer.status() / 100 == 2) {
        return answer;
      }
      if (answer != null && answer.status() < 500) {
        throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
      }
      Thread.sleep(50);
    }
    throw new InterruptedException("stopped");
  }

  private @org.jspecify.annotations.Nullable Answer attempt(
      String path, String token, String body) {
    still.readLock().lock();
    try {
      return as(token).post(path, body);
    } catch (UncheckedIOException e) {
      return null;
    } finally {
      still.readLock().unlock();
    }
  }
}
