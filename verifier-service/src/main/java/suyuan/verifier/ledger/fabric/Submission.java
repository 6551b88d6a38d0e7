package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Outcome.Recorded;
import suyuan.verifier.ledger.fabric.Connections.Endorsed;

/// Brings one record onto the channel: endorsed by a majority, handed to the orderers, and then
/// waited for. A failure before the orderers are reached has written nothing; after that the
/// outcome is unknown until the transaction's id is found in a block.
final class Submission {
  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  /// Another transaction changed what this one had read.
  private static final List<TxValidationCode> CONFLICTS =
      List.of(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.PHANTOM_READ_CONFLICT);

  private final Connections connections;
  private final Chain chain;
  private final Channel channel;
  private final Call call;

  Submission(Connections connections, Chain chain, Channel channel, Call call) {
    this.connections = connections;
    this.chain = chain;
    this.channel = channel;
    this.call = call;
  }

  /// Returns when the record stands, is refused, or can't be told. The caller's order is kept by
  /// the caller: it begins no record before the one that it must follow has returned.
  Outcome run() {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Outcome> outcome = attempt();
        if (outcome.isPresent()) {
          return outcome.get();
        }
        letOthersPass();
      }
      return new Outcome.Unavailable("Other records got in the way, again and again.");
    } catch (GatewayException e) {
      return Refusal.in(e);
    } catch (FormatException e) {
      return new Outcome.Unavailable("The members' contract answers in another form.");
    } catch (LedgerUnavailable e) {
      return new Outcome.Unknown("It was ordered, but its block can't be read now.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unavailable("The node is stopping.");
    }
  }

  /// Gives nothing if another transaction changed what this one had read, or is changing it on one
  /// peer after the other.
  private Optional<Outcome> attempt() throws GatewayException {
    try {
      return submit(connections.endorse(call));
    } catch (GatewayException e) {
      if (Disagreement.isIn(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Outcome> submit(Endorsed endorsed) {
    FabricTransaction read = read(endorsed.transaction());
    return switch (Answer.of(read.answer())) {
      case Answer.Repeated _ -> Optional.of(repeated(read));
      case Answer.Taken(Set<Flag> flags) -> order(endorsed, read, flags);
      case Answer.Refused _ -> throw new IllegalStateException("A refusal was endorsed");
    };
  }

  private static void letOthersPass() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis()));
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

  private Optional<Outcome> order(Endorsed endorsed, FabricTransaction read, Set<Flag> flags) {
    try {
      Status status = status(endorsed);
      return status.isSuccessful()
          ? Optional.of(new Recorded(receipt(status, read, flags), false))
          : invalid(status);
    } catch (GatewayException e) {
      return Optional.of(
          new Outcome.Unknown("It was handed over, and no block with it has come yet."));
    }
  }

  /// An orderer that has the transaction already answers a repeated hand-over with an error, so an
  /// error here says nothing; and a peer that is lost now doesn't take the answer with it.
  private Status status(Endorsed endorsed) throws GatewayException {
    Transaction transaction = endorsed.transaction();
    try {
      return transaction.submitAsync().getStatus();
    } catch (SubmitException | CommitStatusException e) {
      CommitQuestion question = new CommitQuestion(channel, transaction.getTransactionId());
      return connections.ask(question::askedOf);
    }
  }

  private Receipt receipt(Status status, FabricTransaction read, Set<Flag> flags) {
    Position position = chain.position(status.getBlockNumber(), read.id());
    return new Receipt(call.party(), call.id(), read.id(), position, read.time(), flags);
  }

  private static Optional<Outcome> invalid(Status status) {
    return CONFLICTS.contains(status.getCode())
        ? Optional.empty()
        : Optional.of(
            new Outcome.Unavailable("The channel found the transaction " + status.getCode() + "."));
  }

  private FabricTransaction read(Transaction transaction) {
    try {
      PreparedTransaction prepared = PreparedTransaction.parseFrom(transaction.getBytes());
      return FabricTransaction.of(prepared.getEnvelope(), channel.chaincode()).orElseThrow();
    } catch (InvalidProtocolBufferException e) {
      throw new FormatException("transaction", "Not an endorsed transaction: " + e.getMessage());
    }
  }
}
