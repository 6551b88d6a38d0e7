package suyuan.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.shim.ChaincodeStub;
import suyuan.model.ledger.Submitter;

/// Who called, as the peer has authenticated it, and whether this chaincode was meant.
///
/// @param chaincode the chaincode that the client called. With another one's name the arguments are
///   those which that one made up, while replay reads the client's.
record Caller(Submitter submitter, String chaincode) {

  static Caller of(ChaincodeStub stub) throws InvalidProtocolBufferException {
    Proposal proposal = Proposal.parseFrom(stub.getSignedProposal().getProposalBytes());
    Header header = Header.parseFrom(proposal.getHeader());
    ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
    ChaincodeHeaderExtension called = ChaincodeHeaderExtension.parseFrom(channel.getExtension());
    return new Caller(creator(stub), called.getChaincodeId().getName());
  }

  /// The transaction's creator; the stub's own `getMspId` is the peer's organisation.
  private static Submitter creator(ChaincodeStub stub) throws InvalidProtocolBufferException {
    return new Submitter(SerializedIdentity.parseFrom(stub.getCreator()).getMspid());
  }
}
