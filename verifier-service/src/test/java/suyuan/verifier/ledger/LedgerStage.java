package suyuan.verifier.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import suyuan.model.admission.FaultCode;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;

/// A ledger on which two organisations decide, with the members of [Cast].
final class LedgerStage {
  private final Cast cast = new Cast();
  private final Ledger ledger;
  private int approvals;

  /// Founds an empty ledger and brings in the cast.
  LedgerStage(Ledger empty) {
    ledger = empty;
    registered(Cast.BRAND_MEMBER, cast.founding());
    registered(Cast.BRAND_MEMBER, cast.second.registration());
    registered(Cast.BRAND_MEMBER, cast.second.keyRegistration());
    for (Cast.Speaker speaker : List.of(cast.brand, cast.shop)) {
      register(speaker.registration());
      register(speaker.keyRegistration());
    }
  }

  Ledger ledger() {
    return ledger;
  }

  Cast cast() {
    return cast;
  }

  void assertSame(SignedStatement said, Committed replayed) {
    SignedStatement back = assertInstanceOf(CommittedStatement.class, replayed).statement();
    assertEquals(said.headerBytes(), back.headerBytes());
    assertEquals(said.signature(), back.signature());
    assertEquals(said.events(), back.events());
  }

  /// Proposed by the first organisation, approved by the second.
  void register(SignedRegistration registration) {
    registered(Cast.BRAND_MEMBER, registration);
    registered(Cast.RETAIL_MEMBER, cast.approval("approval-" + approvals++, registration));
  }

  void registered(Submitter by, SignedRegistration registration) {
    Outcome outcome = ledger.register(by, registration);
    assertInstanceOf(Outcome.Recorded.class, outcome, outcome.toString());
  }

  void assertRefused(FaultCode code, Submitter by, SignedRegistration registration) {
    assertRefused(code, ledger.register(by, registration));
  }

  Receipt recorded(Submitter by, SignedStatement statement) {
    Outcome outcome = ledger.record(by, statement);
    return assertInstanceOf(Outcome.Recorded.class, outcome, outcome.toString()).receipt();
  }

  void assertRefused(FaultCode code, Submitter by, SignedStatement statement) {
    assertRefused(code, ledger.record(by, statement));
  }

  private static void assertRefused(FaultCode code, Outcome outcome) {
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString());
    assertEquals(code, refused.faults().getFirst().code());
  }

  /// All records after the block.
  List<Committed> replay(long after) {
    long head = ledger.head();
    List<Committed> records = new ArrayList<>();
    try (Replay replay = ledger.replay(after)) {
      long last = after;
      while (last < head) {
        List<Block> blocks = replay.next(Duration.ofSeconds(10));
        assertNotEquals(List.of(), blocks, "no block came");
        blocks.forEach(block -> assertEquals(List.of(), block.unsound()));
        records.addAll(records(blocks));
        last = blocks.getLast().number();
      }
    }
    return records;
  }

  List<Committed> records(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.records().stream()).toList();
  }
}
