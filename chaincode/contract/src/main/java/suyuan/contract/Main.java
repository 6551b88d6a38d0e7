package suyuan.contract;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs the contract as a service beside a peer, until it is told to end.
public final class Main {
  /// Tells of every connection that fails. Held, so that its level lasts: loggers are weakly
  /// reachable.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    GRPC.setLevel(Level.SEVERE);
    try {
      serve(Settings.of(System.getenv()));
    } catch (IllegalArgumentException e) {
      System.err.println("suyuan-contract: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      System.err.println("suyuan-contract: can't serve: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(Settings settings) throws IOException, InterruptedException {
    Gate gate = new Gate();
    LedgerChaincode chaincode = new LedgerChaincode(settings.chaincode(), gate, Room.ofHeap());
    Server server = new Server(chaincode, gate, settings);
    Optional<Health> health = Optional.empty();
    if (settings.health().isPresent()) {
      health = Optional.of(Health.start(settings.health().get(), server::isConnected, gate));
    }
    Optional<Health> last = health;
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      server.stop();
                      last.ifPresent(Health::stop);
                    }));
    server.start();
    server.await();
  }
}
