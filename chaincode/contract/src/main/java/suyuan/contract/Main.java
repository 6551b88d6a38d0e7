package suyuan.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.traces.Traces;

/// Runs the contract as a service beside a peer, until it is told to end.
public final class Main {
  /// Held, so that its level lasts: loggers are weakly reachable.
  private static final Logger SHIM = Logger.getLogger("org.hyperledger.fabric");

  /// A refusal is ordinary here, and the shim reports each as severe.
  private static final Logger INVOCATIONS =
      Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    SHIM.setLevel(Level.WARNING);
    INVOCATIONS.setLevel(Level.OFF);
    try {
      serve(Settings.of(System.getenv()));
    } catch (IllegalArgumentException | URISyntaxException e) {
      System.err.println("suyuan-contract: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      System.err.println("suyuan-contract: can't serve: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(Settings settings)
      throws IOException, InterruptedException, URISyntaxException {
    LedgerChaincode chaincode = new LedgerChaincode(settings.chaincode());
    chaincode.processEnvironmentOptions();
    Properties properties = chaincode.getChaincodeConfig();
    Metrics.initialize(properties);
    Traces.initialize(properties);
    ChaincodeServerProperties server = chaincode.getChaincodeServerConfig();
    settings.secure(server);
    new NettyChaincodeServer(chaincode, server).start();
  }
}
