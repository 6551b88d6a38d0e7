package suyuan.contract;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.protos.peer.Response;
import suyuan.model.Bytes;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Find;

/// The contract as the peer sees it. `ping` answers and touches nothing, `find` reads; everything
/// else is a transaction. A refusal is a failed call, so that no peer endorses it.
final class LedgerChaincode {
  private static final int SUCCESS = 200;
  private static final int FAILURE = 500;

  private final String name;
  private final Gate gate;
  private final Room room;

  /// @param name the chaincode's name on its channel
  LedgerChaincode(String name, Gate gate, Room room) {
    this.name = name;
    this.gate = gate;
    this.room = room;
  }

  Response invoke(Invocation invocation) {
    if (!gate.enter()) {
      return failure("this contract's server is stopping");
    }
    try {
      return invocation.caller().chaincode().equals(name) && !invocation.arguments().isEmpty()
          ? answer(invocation)
          : failure("not called directly, with a function's name");
    } finally {
      gate.leave();
    }
  }

  private Response answer(Invocation invocation) {
    List<Bytes> arguments = invocation.arguments();
    List<Bytes> rest = arguments.subList(1, arguments.size());
    return switch (text(arguments.getFirst())) {
      case "ping" -> success(Bytes.of());
      case Find.FUNCTION -> found(invocation.store(), rest);
      case String function ->
          response(
              new Transactions(invocation.store(), invocation.caller().submitter(), room)
                  .run(function, rest));
    };
  }

  private static Response found(Store store, List<Bytes> arguments) {
    try {
      String key = Find.of(arguments).key();
      return success(store.get(List.of(key)).getFirst().orElse(Bytes.of()));
    } catch (FormatException e) {
      return failure(String.valueOf(e.getMessage()));
    }
  }

  private static Response response(Answer answer) {
    return switch (answer) {
      case Answer.Refused _ -> failure(text(answer.bytes()));
      case Answer.Taken _, Answer.Repeated _ -> success(answer.bytes());
    };
  }

  private static Response success(Bytes payload) {
    return Response.newBuilder()
        .setStatus(SUCCESS)
        .setPayload(ByteString.copyFrom(payload.toArray()))
        .build();
  }

  private static Response failure(String message) {
    return Response.newBuilder().setStatus(FAILURE).setMessage(message).build();
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
