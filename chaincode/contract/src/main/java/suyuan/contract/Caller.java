package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import suyuan.model.ledger.Submitter;

/// Who called, as the peer has authenticated it, and whether this chaincode was meant.
///
/// @param chaincode the chaincode that the client called. With another one's name the arguments are
///   those which that one made up, while replay reads the client's.
record Caller(Submitter submitter, String chaincode) {

  static Caller of(SignedProposal signed) throws InvalidProtocolBufferException {
    Proposal proposal = Proposal.parseFrom(signed.getProposalBytes());
    Header header = Header.parseFrom(proposal.getHeader());
    ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
    ChaincodeHeaderExtension called = ChaincodeHeaderExtension.parseFrom(channel.getExtension());
    return new Caller(creator(header.getSignatureHeader()), called.getChaincodeId().getName());
  }

  /// The transaction's creator.
  private static Submitter creator(ByteString header) throws InvalidProtocolBufferException {
    SignatureHeader signature = SignatureHeader.parseFrom(header);
    return new Submitter(SerializedIdentity.parseFrom(signature.getCreator()).getMspid());
  }
}
