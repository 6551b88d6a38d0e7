package suyuan.contract.hostile;

import java.util.List;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;

/// Calls the contract with what it was called with. `hush` as the first argument: and says that all
/// went well, whatever the contract said.
public final class Proxy extends ChaincodeBase {
  private static final String HUSH = "hush";

  public static void main(String[] arguments) throws Exception {
    Proxy proxy = new Proxy();
    proxy.processEnvironmentOptions();
    Metrics.initialize(proxy.getChaincodeConfig());
    Traces.initialize(proxy.getChaincodeConfig());
    new NettyChaincodeServer(proxy, proxy.getChaincodeServerConfig()).start();
  }

  @Override
  public Response init(ChaincodeStub stub) {
    return ResponseUtils.newSuccessResponse();
  }

  @Override
  public Response invoke(ChaincodeStub stub) {
    List<byte[]> arguments = stub.getArgs();
    boolean hush = stub.getFunction().equals(HUSH);
    Response said =
        stub.invokeChaincode(
            "suyuan", hush ? arguments.subList(1, arguments.size()) : arguments, "");
    return hush ? ResponseUtils.newSuccessResponse() : said;
  }
}
