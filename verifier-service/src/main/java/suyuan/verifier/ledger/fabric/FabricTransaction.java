package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import suyuan.model.Bytes;

/// An endorsed transaction, taken out of its envelopes.
///
/// @param time the submitter's clock, in microseconds
/// @param mspId whose identity signed it
/// @param chaincode the chaincode that the submitter called
/// @param arguments what it was called with, the function's name first
/// @param answer what the endorsers answered
record FabricTransaction(
    String id,
    Instant time,
    String mspId,
    String chaincode,
    List<Bytes> arguments,
    Bytes answer,
    ReadWriteSet state) {

  /// Reads an envelope; gives none for those that carry no chaincode call (configuration).
  ///
  /// @param namespace the chaincode whose reads and writes are wanted
  static Optional<FabricTransaction> of(Envelope envelope, String namespace)
      throws InvalidProtocolBufferException {
    Payload payload = Payload.parseFrom(envelope.getPayload());
    ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
    if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
      return Optional.empty();
    }
    SignatureHeader signer = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
    Transaction transaction = Transaction.parseFrom(payload.getData());
    ChaincodeActionPayload call =
        ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
    ChaincodeAction result = result(call);
    return Optional.of(
        new FabricTransaction(
            header.getTxId(),
            instant(header.getTimestamp()),
            SerializedIdentity.parseFrom(signer.getCreator()).getMspid(),
            ChaincodeHeaderExtension.parseFrom(header.getExtension()).getChaincodeId().getName(),
            arguments(call),
            bytes(result.getResponse().getPayload()),
            ReadWriteSet.of(result.getResults(), namespace)));
  }

  private static ChaincodeAction result(ChaincodeActionPayload call)
      throws InvalidProtocolBufferException {
    ProposalResponsePayload response =
        ProposalResponsePayload.parseFrom(call.getAction().getProposalResponsePayload());
    return ChaincodeAction.parseFrom(response.getExtension());
  }

  private static List<Bytes> arguments(ChaincodeActionPayload call)
      throws InvalidProtocolBufferException {
    ChaincodeProposalPayload proposal =
        ChaincodeProposalPayload.parseFrom(call.getChaincodeProposalPayload());
    return ChaincodeInvocationSpec.parseFrom(proposal.getInput())
        .getChaincodeSpec()
        .getInput()
        .getArgsList()
        .stream()
        .map(FabricTransaction::bytes)
        .toList();
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).truncatedTo(ChronoUnit.MICROS);
  }

  static Bytes bytes(ByteString bytes) {
    return Bytes.of(bytes.toByteArray());
  }
}
