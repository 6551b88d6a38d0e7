package suyuan.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Find;

/// The contract as the shim sees it. `ping` answers and touches nothing, `find` reads; everything
/// else is a transaction. A refusal is a failed call, so that no peer endorses it.
final class LedgerChaincode extends ChaincodeBase {
  private final String name;
  private final Gate gate;

  /// @param name the chaincode's name on its channel
  LedgerChaincode(String name, Gate gate) {
    this.name = name;
    this.gate = gate;
  }

  /// Takes up the conversation with a peer.
  StreamObserver<ChaincodeMessage> talk(StreamObserver<ChaincodeMessage> peer) throws IOException {
    return connectToPeer(peer);
  }

  @Override
  public Response init(ChaincodeStub stub) {
    return ResponseUtils.newSuccessResponse();
  }

  @Override
  public Response invoke(ChaincodeStub stub) {
    if (!gate.enter()) {
      return ResponseUtils.newErrorResponse("this contract's server is stopping");
    }
    try {
      return call(stub);
    } finally {
      gate.leave();
    }
  }

  private Response call(ChaincodeStub stub) {
    try {
      Caller caller = Caller.of(stub);
      List<Bytes> arguments = stub.getArgs().stream().map(Bytes::of).toList();
      return caller.chaincode().equals(name) && !arguments.isEmpty()
          ? answer(new StubStore(stub), caller.submitter(), arguments)
          : ResponseUtils.newErrorResponse("not called directly, with a function's name");
    } catch (InvalidProtocolBufferException e) {
      return ResponseUtils.newErrorResponse("not called by a signed proposal");
    }
  }

  private static Response answer(Store store, Submitter submitter, List<Bytes> arguments) {
    List<Bytes> rest = arguments.subList(1, arguments.size());
    return switch (text(arguments.getFirst())) {
      case "ping" -> ResponseUtils.newSuccessResponse();
      case Find.FUNCTION -> found(store, rest);
      case String function -> response(new Transactions(store, submitter).run(function, rest));
    };
  }

  private static Response found(Store store, List<Bytes> arguments) {
    try {
      Bytes filed = store.get(Find.of(arguments).key()).orElse(Bytes.of());
      return ResponseUtils.newSuccessResponse(filed.toArray());
    } catch (FormatException e) {
      return ResponseUtils.newErrorResponse(e.getMessage());
    }
  }

  private static Response response(Answer answer) {
    return switch (answer) {
      case Answer.Refused _ -> ResponseUtils.newErrorResponse(text(answer.bytes()));
      case Answer.Taken _, Answer.Repeated _ ->
          ResponseUtils.newSuccessResponse(answer.bytes().toArray());
    };
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
