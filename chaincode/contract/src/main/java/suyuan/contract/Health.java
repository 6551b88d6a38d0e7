package suyuan.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.shim.ChaincodeBase;

/// `GET /health` for whoever looks after the process: 200 while it takes transactions, 503 once it
/// ends; and whether a peer is connected, which it is from the first transaction on.
final class Health {
  private final HttpServer server;
  private final LedgerChaincode chaincode;
  private final Gate gate;

  private Health(HttpServer server, LedgerChaincode chaincode, Gate gate) {
    this.server = server;
    this.chaincode = chaincode;
    this.gate = gate;
  }

  static Health start(InetSocketAddress address, LedgerChaincode chaincode, Gate gate)
      throws IOException {
    Health health = new Health(HttpServer.create(address, 0), chaincode, gate);
    health.server.createContext("/health", health::answer);
    health.server.start();
    return health;
  }

  /// Where it listens, with the port that a 0 became.
  InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean connected = chaincode.getState() == ChaincodeBase.CCState.READY;
    String status = gate.isClosing() ? "stopping" : "up";
    byte[] body =
        "{\"status\":\"%s\",\"connected\":%b}\n"
            .formatted(status, connected)
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
