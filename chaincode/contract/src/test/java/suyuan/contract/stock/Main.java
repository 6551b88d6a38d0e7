package suyuan.contract.stock;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.NettyChaincodeServer;

/// Serves the stock contract as a service, by the shim's own means, with quiet logs.
public final class Main {
  private static final Logger FABRIC = Logger.getLogger("org.hyperledger");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    ContractRouter router = new ContractRouter(arguments);
    FABRIC.setLevel(Level.WARNING);
    router.startRouterWithChaincodeServer(
        new NettyChaincodeServer(router, router.getChaincodeServerConfig()));
  }
}
