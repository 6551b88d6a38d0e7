package suyuan.verifier.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import suyuan.model.Bytes;

/// A real HTTP receiver with good and bad habits, by path.
final class Receiver implements AutoCloseable {
  private static final int FAILURES = 2;

  final List<Got> good = new CopyOnWriteArrayList<>();
  final List<Got> others = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  record Got(String path, String id, String timestamp, String signature, Bytes body) {}

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  long count(String path) {
    return others.stream().filter(one -> one.path().equals(path)).count();
  }

  private void answer(HttpExchange call) throws IOException {
    Got got =
        new Got(
            call.getRequestURI().getPath(),
            header(call, "webhook-id"),
            header(call, "webhook-timestamp"),
            header(call, "webhook-signature"),
            Bytes.of(call.getRequestBody().readAllBytes()));
    (got.path().equals("/good") ? good : others).add(got);
    switch (got.path()) {
      case "/good" -> status(call, good.size() <= FAILURES ? 500 : 204);
      case "/inside", "/news" -> status(call, 200);
      case "/redirects" -> {
        call.getResponseHeaders().add("Location", url("/inside"));
        status(call, 307);
      }
      case "/gone" -> status(call, 410);
      case "/silent" -> pause();
      case "/endless" -> endless(call);
      default -> status(call, 500);
    }
  }

  private static String header(HttpExchange call, String name) {
    return String.valueOf(call.getRequestHeaders().getFirst(name));
  }

  private static void status(HttpExchange call, int status) throws IOException {
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  private static void endless(HttpExchange call) throws IOException {
    call.sendResponseHeaders(200, 0);
    byte[] some = new byte[1 << 16];
    while (true) {
      call.getResponseBody().write(some);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
