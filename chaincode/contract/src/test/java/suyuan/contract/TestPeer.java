package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.grpc.stub.StreamObserver;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.DelState;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import suyuan.model.Bytes;
import suyuan.model.wire.Call;

/// A peer's side of the conversation, with its state in a map.
final class TestPeer implements StreamObserver<ChaincodeMessage> {
  final Map<String, ByteString> state = new TreeMap<>();
  final List<ChaincodeMessage.Type> asked = new ArrayList<>();
  private final BlockingQueue<ChaincodeMessage> outcomes = new LinkedBlockingQueue<>();
  private StreamObserver<ChaincodeMessage> contract = this;
  private boolean silent;

  /// Who answers this peer.
  void connect(StreamObserver<ChaincodeMessage> contract) {
    this.contract = contract;
  }

  /// From now on nothing is answered.
  void fallSilent() {
    silent = true;
  }

  @Override
  public void onNext(ChaincodeMessage message) {
    asked.add(message.getType());
    switch (message.getType()) {
      case COMPLETED, ERROR -> outcomes.add(message);
      case REGISTER, KEEPALIVE -> {}
      default -> {
        if (!silent) {
          contract.onNext(
              message.toBuilder()
                  .setType(ChaincodeMessage.Type.RESPONSE)
                  .setPayload(answer(message))
                  .build());
        }
      }
    }
  }

  private ByteString answer(ChaincodeMessage message) {
    ByteString question = message.getPayload();
    try {
      return switch (message.getType()) {
        case GET_STATE -> value(GetState.parseFrom(question).getKey());
        case GET_STATE_MULTIPLE -> values(GetStateMultiple.parseFrom(question)).toByteString();
        case PUT_STATE -> put(PutState.parseFrom(question));
        case DEL_STATE -> delete(DelState.parseFrom(question).getKey());
        case WRITE_BATCH_STATE -> write(WriteBatchState.parseFrom(question));
        default -> throw new IllegalStateException(message.getType().toString());
      };
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteString value(String key) {
    return state.getOrDefault(key, ByteString.EMPTY);
  }

  private MessageLite values(GetStateMultiple question) {
    List<ByteString> values = question.getKeysList().stream().map(this::value).toList();
    return GetStateMultipleResult.newBuilder().addAllValues(values).build();
  }

  private ByteString put(PutState put) {
    state.put(put.getKey(), put.getValue());
    return ByteString.EMPTY;
  }

  private ByteString delete(String key) {
    state.remove(key);
    return ByteString.EMPTY;
  }

  private ByteString write(WriteBatchState batch) {
    for (WriteRecord write : batch.getRecList()) {
      if (write.getType() == WriteRecord.Type.PUT_STATE) {
        state.put(write.getKey(), write.getValue());
      } else {
        state.remove(write.getKey());
      }
    }
    return ByteString.EMPTY;
  }

  /// Has the contract called, by a client of the brand's member; returns what it is completed with.
  ChaincodeMessage call(String chaincode, Call call) throws InterruptedException {
    begin(chaincode, call);
    return outcome();
  }

  void begin(String chaincode, Call call) {
    ChaincodeInput.Builder input =
        ChaincodeInput.newBuilder().addArgs(ByteString.copyFromUtf8(call.function()));
    call.arguments().forEach(argument -> input.addArgs(bytes(argument)));
    contract.onNext(
        ChaincodeMessage.newBuilder()
            .setType(ChaincodeMessage.Type.TRANSACTION)
            .setChannelId("channel")
            .setTxid("tx")
            .setPayload(input.build().toByteString())
            .setProposal(proposal(chaincode))
            .build());
  }

  ChaincodeMessage outcome() throws InterruptedException {
    return outcomes.take();
  }

  private static ByteString bytes(Bytes bytes) {
    return ByteString.copyFrom(bytes.toArray());
  }

  private static SignedProposal proposal(String chaincode) {
    ChaincodeHeaderExtension called =
        ChaincodeHeaderExtension.newBuilder()
            .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
            .build();
    ChannelHeader channel = ChannelHeader.newBuilder().setExtension(called.toByteString()).build();
    SerializedIdentity creator = SerializedIdentity.newBuilder().setMspid("BrandMSP").build();
    SignatureHeader signature =
        SignatureHeader.newBuilder().setCreator(creator.toByteString()).build();
    Header header =
        Header.newBuilder()
            .setChannelHeader(channel.toByteString())
            .setSignatureHeader(signature.toByteString())
            .build();
    Proposal proposal = Proposal.newBuilder().setHeader(header.toByteString()).build();
    return SignedProposal.newBuilder().setProposalBytes(proposal.toByteString()).build();
  }

  @Override
  public void onError(Throwable cause) {
    throw new IllegalStateException(cause);
  }

  @Override
  public void onCompleted() {
    silent = true;
  }
}
