package suyuan.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/// `GET /health` for whoever looks after the process: 200 while it takes transactions, 503 once it
/// ends; and whether a peer is connected, which it is from the first transaction on.
final class Health {
  private final HttpServer server;
  private final BooleanSupplier connected;
  private final Gate gate;

  private Health(HttpServer server, BooleanSupplier connected, Gate gate) {
    this.server = server;
    this.connected = connected;
    this.gate = gate;
  }

  static Health start(InetSocketAddress address, BooleanSupplier connected, Gate gate)
      throws IOException {
    Health health = new Health(HttpServer.create(address, 0), connected, gate);
    health.server.createContext("/health", health::answer);
    health.server.start();
    return health;
  }

  /// Where it listens, with the port that a 0 became.
  InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String status = gate.isClosing() ? "stopping" : "up";
    byte[] body =
        "{\"status\":\"%s\",\"connected\":%b}\n"
            .formatted(status, connected.getAsBoolean())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(gate.isClosing() ? 503 : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  void stop() {
    server.stop(0);
  }
}
