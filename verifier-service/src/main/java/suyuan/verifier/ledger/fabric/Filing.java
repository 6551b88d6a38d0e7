package suyuan.verifier.ledger.fabric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.statement.FormatException;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;

/// A transaction that filed a record. What makes one sound: it called our contract itself, it
/// creates exactly the key of the record that its arguments carry, with that record's header and
/// signature, and the events it carries have the header's root.
record Filing(Position position, FabricTransaction transaction, Call call, Set<Flag> flags) {

  /// Reads a valid transaction; gives none if it wrote nothing under our contract's name.
  ///
  /// @throws UnsoundException if it did, but not as our contract does
  static Optional<Filing> of(Position position, FabricTransaction transaction, Channel channel)
      throws UnsoundException {
    if (transaction.state().writes().isEmpty()) {
      return Optional.empty();
    }
    if (!transaction.chaincode().equals(channel.chaincode())) {
      throw new UnsoundException(
          transaction.id(), "written by way of chaincode " + transaction.chaincode());
    }
    Filing filing = new Filing(position, transaction, call(transaction), flags(transaction));
    filing.requireCreated();
    filing.requireEvents();
    return Optional.of(filing);
  }

  private static Call call(FabricTransaction transaction) throws UnsoundException {
    try {
      return Call.of(transaction.arguments());
    } catch (FormatException e) {
      throw new UnsoundException(
          transaction.id(), "its arguments are no record: " + e.getMessage());
    }
  }

  private static Set<Flag> flags(FabricTransaction transaction) throws UnsoundException {
    try {
      if (Answer.of(transaction.answer()) instanceof Answer.Taken(Set<Flag> flags)) {
        return flags;
      }
    } catch (FormatException e) {
      throw new UnsoundException(
          transaction.id(), "its answer is none of our contract's: " + e.getMessage());
    }
    throw new UnsoundException(transaction.id(), "it writes and says that it doesn't");
  }

  private void requireCreated() throws UnsoundException {
    Map<String, Optional<Bytes>> filed =
        transaction.state().writes().entrySet().stream()
            .filter(write -> Call.isKey(write.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (!filed.equals(Map.of(call.key(), Optional.of(call.filed())))) {
      throw new UnsoundException(transaction.id(), "it doesn't write the record that it carries");
    }
    if (!Optional.<Position>empty().equals(transaction.state().reads().get(call.key()))) {
      throw new UnsoundException(transaction.id(), "it writes over a record");
    }
  }

  private void requireEvents() throws UnsoundException {
    if (call instanceof Call.RecordStatement(var statement) && !statement.eventsMatch()) {
      throw new UnsoundException(transaction.id(), "the events are not the ones that were signed");
    }
  }

  Committed committed() {
    Submitter submitter = new Submitter(transaction.mspId());
    return switch (call) {
      case Call.RecordStatement(var statement) ->
          new Committed.CommittedStatement(
              position, transaction.time(), transaction.id(), submitter, statement);
      case Call.Register(var registration) ->
          new Committed.CommittedRegistration(
              position, transaction.time(), transaction.id(), submitter, registration);
    };
  }

  Receipt receipt() {
    return new Receipt(
        call.party(), call.id(), transaction.id(), position, transaction.time(), flags);
  }
}
