package suyuan.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.shim.ChaincodeStub;

/// Whether a client called this chaincode itself. A call by way of other chaincode carries the
/// arguments which that one made up, while replay reads those of the client.
final class DirectCall {
  private DirectCall() {}

  static boolean isDirect(ChaincodeStub stub, String chaincode) {
    try {
      Proposal proposal = Proposal.parseFrom(stub.getSignedProposal().getProposalBytes());
      Header header = Header.parseFrom(proposal.getHeader());
      ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
      ChaincodeHeaderExtension called = ChaincodeHeaderExtension.parseFrom(channel.getExtension());
      return called.getChaincodeId().getName().equals(chaincode);
    } catch (InvalidProtocolBufferException e) {
      return false;
    }
  }
}
