package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import suyuan.model.Bytes;

/// One call of the contract: who called, with which arguments, the function's name first, and the
/// state as the call sees it.
record Invocation(Caller caller, List<Bytes> arguments, Store store) {

  /// @throws PeerFailure if it was not called by a signed proposal
  static Invocation of(ChaincodeMessage message, Store store) {
    try {
      Caller caller = Caller.of(message.getProposal());
      List<ByteString> arguments = ChaincodeInput.parseFrom(message.getPayload()).getArgsList();
      return new Invocation(
          caller,
          arguments.stream().map(argument -> Bytes.of(argument.toByteArray())).toList(),
          store);
    } catch (InvalidProtocolBufferException e) {
      throw new PeerFailure("not called by a signed proposal");
    }
  }
}
