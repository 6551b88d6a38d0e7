package suyuan.contract.hostile;

import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;
import suyuan.model.Bytes;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;

/// Stands in for our contract beside a member's peer and takes whatever comes: no admission, no
/// question who called. It writes as ours does, so that nothing in the write set tells.
public final class Lenient extends ChaincodeBase {

  public static void main(String[] arguments) throws Exception {
    Lenient lenient = new Lenient();
    lenient.processEnvironmentOptions();
    Metrics.initialize(lenient.getChaincodeConfig());
    Traces.initialize(lenient.getChaincodeConfig());
    ChaincodeServerProperties server = lenient.getChaincodeServerConfig();
    server.setTlsEnabled(true);
    server.setKeyFile(System.getenv("CHAINCODE_TLS_KEY"));
    server.setKeyCertChainFile(System.getenv("CHAINCODE_TLS_CERT"));
    server.setTrustCertCollectionFile(System.getenv("CHAINCODE_CLIENT_CA_CERT"));
    new NettyChaincodeServer(lenient, server).start();
  }

  @Override
  public Response init(ChaincodeStub stub) {
    return ResponseUtils.newSuccessResponse();
  }

  @Override
  public Response invoke(ChaincodeStub stub) {
    if (stub.getFunction().equals("ping")) {
      return ResponseUtils.newSuccessResponse();
    }
    List<Bytes> arguments = stub.getArgs().stream().map(Bytes::of).toList();
    Call call = Call.of(arguments);
    byte[] before = stub.getState(call.key());
    if (before == null || before.length == 0) {
      stub.putState(call.key(), call.filed().toArray());
    }
    return ResponseUtils.newSuccessResponse(new Answer.Taken(Set.of()).bytes().toArray());
  }
}
