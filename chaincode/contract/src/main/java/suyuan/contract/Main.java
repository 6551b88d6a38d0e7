package suyuan.contract;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.traces.Traces;

/// Runs the contract as a service beside a peer, until it is told to end.
public final class Main {
  /// Held, so that its level lasts: loggers are weakly reachable.
  private static final Logger SHIM = Logger.getLogger("org.hyperledger.fabric");

  /// Held like it: tells of every connection that fails.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  /// A refusal is ordinary here, and the shim reports each as severe.
  private static final Logger INVOCATIONS =
      Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask");

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    SHIM.setLevel(Level.WARNING);
    GRPC.setLevel(Level.SEVERE);
    INVOCATIONS.setLevel(Level.OFF);
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
    LedgerChaincode chaincode = new LedgerChaincode(settings.chaincode(), gate);
    chaincode.processEnvironmentOptions();
    Properties properties = chaincode.getChaincodeConfig();
    Metrics.initialize(properties);
    Traces.initialize(properties);
    Server server = new Server(chaincode, gate, settings);
    Optional<Health> health = Optional.empty();
    if (settings.health().isPresent()) {
      health = Optional.of(Health.start(settings.health().get(), chaincode, gate));
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
