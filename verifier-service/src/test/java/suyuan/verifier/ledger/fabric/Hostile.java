package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.Bytes;
import suyuan.model.statement.SignedStatement;
import suyuan.model.wire.Call;

/// A member's client that keeps to none of the rules.
record Hostile(Connection connection) implements AutoCloseable {

  static Hostile of(Member member) throws IOException, GeneralSecurityException {
    return new Hostile(Connection.open(FabricNetwork.channel(), member, member.peers().getFirst()));
  }

  Transaction endorse(SignedStatement statement) throws EndorseException {
    return proposal(statement).endorse();
  }

  /// Endorsed by these organisations alone, and ordered all the same.
  TxValidationCode submit(SignedStatement statement, String... endorsers)
      throws EndorseException, SubmitException, CommitStatusException {
    return proposal(statement, endorsers).endorse().submitAsync().getStatus().getCode();
  }

  /// By way of another chaincode.
  ///
  /// @param hush whether that one shall say that all went well
  TxValidationCode through(String chaincode, SignedStatement statement, boolean hush)
      throws EndorseException, SubmitException, CommitStatusException {
    Call call = new Call.RecordStatement(statement);
    List<byte[]> arguments = new ArrayList<>(bytes(call.arguments()));
    if (hush) {
      arguments.addFirst(call.function().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return connection
        .network()
        .getContract(chaincode)
        .newProposal(hush ? "hush" : call.function())
        .addArguments(arguments.toArray(byte[][]::new))
        .build()
        .endorse()
        .submitAsync()
        .getStatus()
        .getCode();
  }

  /// With another time than the client's own.
  Transaction endorseAt(SignedStatement statement, Instant time)
      throws EndorseException, IOException {
    ProposedTransaction proposed = ProposedTransaction.parseFrom(proposal(statement).getBytes());
    var proposal =
        org.hyperledger.fabric.protos.peer.Proposal.parseFrom(
            proposed.getProposal().getProposalBytes());
    Header header = Header.parseFrom(proposal.getHeader());
    ByteString channel =
        ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder()
            .setTimestamp(
                Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
            .build()
            .toByteString();
    ByteString backdated =
        proposal.toBuilder()
            .setHeader(header.toBuilder().setChannelHeader(channel).build().toByteString())
            .build()
            .toByteString();
    ProposedTransaction unsigned =
        proposed.toBuilder()
            .setProposal(
                proposed.getProposal().toBuilder().setProposalBytes(backdated).clearSignature())
            .build();
    return connection.gateway().newProposal(unsigned.toByteArray()).endorse();
  }

  private Proposal proposal(SignedStatement statement, String... endorsers) {
    Call call = new Call.RecordStatement(statement);
    Proposal.Builder builder =
        connection
            .contract()
            .newProposal(call.function())
            .addArguments(bytes(call.arguments()).toArray(byte[][]::new));
    return endorsers.length == 0
        ? builder.build()
        : builder.setEndorsingOrganizations(endorsers).build();
  }

  private static List<byte[]> bytes(List<Bytes> arguments) {
    return arguments.stream().map(Bytes::toArray).toList();
  }

  @Override
  public void close() {
    connection.close();
  }
}
