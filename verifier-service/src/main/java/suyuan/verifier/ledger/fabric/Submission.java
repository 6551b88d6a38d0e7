package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.Bytes;
import suyuan.model.ledger.Position;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Outcome.Recorded;

/// Brings one record onto the channel: endorsed by a majority, handed to the orderers, and then
/// waited for. A failure before the orderers are reached has written nothing; after that the
/// outcome is unknown until the transaction's id is found in a block.
final class Submission {
  private static final int ATTEMPTS = 5;

  /// Another transaction changed what this one had read.
  private static final List<TxValidationCode> CONFLICTS =
      List.of(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.PHANTOM_READ_CONFLICT);

  private final Connection connection;
  private final Chain chain;
  private final Call call;

  Submission(Connection connection, Chain chain, Call call) {
    this.connection = connection;
    this.chain = chain;
    this.call = call;
  }

  Outcome run() {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Outcome> outcome = attempt();
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
      return new Outcome.Unavailable("Other records got in the way, again and again.");
    } catch (EndorseException e) {
      return Refusal.in(e);
    } catch (FormatException e) {
      return new Outcome.Unavailable("The members' contract answers in another form.");
    } catch (LedgerUnavailable e) {
      return new Outcome.Unknown("It was ordered, but its block can't be read now.");
    }
  }

  /// Gives nothing if another transaction changed what this one had read.
  private Optional<Outcome> attempt() throws EndorseException {
    Transaction transaction = proposal();
    FabricTransaction endorsed = parsed(transaction);
    return switch (Answer.of(endorsed.answer())) {
      case Answer.Repeated _ -> Optional.of(repeated(endorsed));
      case Answer.Taken _ -> order(transaction);
      case Answer.Refused _ -> throw new IllegalStateException("A refusal was endorsed");
    };
  }

  private Transaction proposal() throws EndorseException {
    byte[][] arguments = call.arguments().stream().map(Bytes::toArray).toArray(byte[][]::new);
    return connection
        .contract()
        .newProposal(call.function())
        .addArguments(arguments)
        .build()
        .endorse();
  }

  /// The key's version in the signed read set is the place of the first record.
  private Outcome repeated(FabricTransaction endorsed) {
    Position first =
        endorsed.state().reads().getOrDefault(call.key(), Optional.empty()).orElseThrow();
    return chain
        .filing(first)
        .<Outcome>map(filing -> new Recorded(filing.receipt(), true))
        .orElseGet(() -> new Outcome.Unknown("The first record is not where it should be."));
  }

  private Optional<Outcome> order(Transaction transaction) {
    try {
      Commit commit = handOver(transaction);
      return committed(commit.getStatus());
    } catch (CommitStatusException e) {
      return Optional.of(
          new Outcome.Unknown("It was handed over, and no block with it has come yet."));
    }
  }

  /// An orderer that has the transaction already answers a repeated hand-over with an error, so an
  /// error here says nothing.
  private Commit handOver(Transaction transaction) {
    try {
      return transaction.submitAsync();
    } catch (SubmitException e) {
      return connection.gateway().newCommit(statusRequest(transaction.getTransactionId()));
    }
  }

  private byte[] statusRequest(String transaction) {
    var identity = connection.gateway().getIdentity();
    var creator =
        SerializedIdentity.newBuilder()
            .setMspid(identity.getMspId())
            .setIdBytes(ByteString.copyFrom(identity.getCredentials()))
            .build();
    var request =
        CommitStatusRequest.newBuilder()
            .setChannelId(connection.channel().name())
            .setTransactionId(transaction)
            .setIdentity(creator.toByteString())
            .build();
    return SignedCommitStatusRequest.newBuilder()
        .setRequest(request.toByteString())
        .build()
        .toByteArray();
  }

  private Optional<Outcome> committed(Status status) {
    if (status.isSuccessful()) {
      return chain
          .filing(status.getBlockNumber(), status.getTransactionId())
          .map(filing -> new Recorded(filing.receipt(), false));
    }
    return CONFLICTS.contains(status.getCode())
        ? Optional.empty()
        : Optional.of(
            new Outcome.Unavailable("The channel found the transaction " + status.getCode() + "."));
  }

  private FabricTransaction parsed(Transaction transaction) {
    try {
      PreparedTransaction prepared = PreparedTransaction.parseFrom(transaction.getBytes());
      return FabricTransaction.of(prepared.getEnvelope(), connection.channel().chaincode())
          .orElseThrow();
    } catch (InvalidProtocolBufferException e) {
      throw new LedgerUnavailable("The peer's answer is not an endorsed transaction.", e);
    }
  }
}
