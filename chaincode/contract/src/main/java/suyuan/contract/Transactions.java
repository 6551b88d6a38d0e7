package suyuan.contract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.admission.Admission;
import suyuan.model.admission.Decision;
import suyuan.model.admission.Decision.Admitted;
import suyuan.model.admission.Decision.Repeated;
import suyuan.model.admission.Fault;
import suyuan.model.admission.FaultCode;
import suyuan.model.admission.LotMark;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Submitter;
import suyuan.model.statement.FormatException;
import suyuan.model.statement.Header;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;
import suyuan.model.wire.Call.RecordStatement;
import suyuan.model.wire.Call.Register;

/// The contract's transactions: admission, and then one write-once key for the record, beside what
/// it changes in the registry or in the lots' records. Events are never written: they stay in the
/// transaction's arguments.
final class Transactions {
  private final State state;
  private final Submitter submitter;
  private final Room room;

  Transactions(Store store, Submitter submitter, Room room) {
    this.state = new State(store);
    this.submitter = submitter;
    this.room = room;
  }

  Answer run(String function, List<Bytes> arguments) {
    try (Room.Claim claim = room.claim(arguments)) {
      Call call = Call.of(function, arguments);
      claim.keep(size(call));
      return answer(call, decide(call));
    } catch (FormatException e) {
      return new Answer.Refused(
          List.of(
              new Fault(
                  e.isTooLarge() ? FaultCode.TOO_LARGE : FaultCode.BAD_FORM,
                  OptionalInt.empty(),
                  e.field(),
                  String.valueOf(e.getMessage()))));
    }
  }

  private static long size(Call call) {
    return switch (call) {
      case RecordStatement(var statement) ->
          statement.events().stream().mapToLong(event -> event.bytes().size() + 1).sum();
      case Register(var signed) -> signed.bytes().size();
    };
  }

  private Decision decide(Call call) {
    StateView view = new StateView(state);
    return switch (call) {
      case RecordStatement(var statement) -> {
        Header header = statement.header();
        state.expect(
            Stream.of(call.key(), Keys.party(header.party()), Keys.key(header.key()), Keys.RULES));
        yield Admission.admit(submitter, statement, view);
      }
      case Register(var signed) -> Admission.admit(submitter, signed, view);
    };
  }

  private Answer answer(Call call, Decision decision) {
    return switch (decision) {
      case Admitted(Set<Flag> flags, List<LotMark> marks) -> {
        write(call, marks);
        yield new Answer.Taken(flags);
      }
      case Repeated() -> new Answer.Repeated();
      case Decision.Refused(List<Fault> faults) -> new Answer.Refused(faults);
    };
  }

  private void write(Call call, List<LotMark> marks) {
    state.put(call.key(), call.filed());
    if (call instanceof Register(var signed)) {
      new RegistryChange(state).take(signed.registration().entry());
    }
    marks.forEach(new LotRecords(state)::apply);
    state.commit();
  }
}
