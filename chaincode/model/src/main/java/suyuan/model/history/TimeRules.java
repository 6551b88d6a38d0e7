package suyuan.model.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.statement.Header;
import suyuan.model.trace.At;
import suyuan.model.trace.TraceEvent;

/// Event times against the ledger's: nothing is recorded before it happens; what is recorded long
/// after is noted, once per statement, with its oldest event.
final class TimeRules {
  private TimeRules() {}

  static List<Claim> of(CommittedStatement record, List<TraceEvent> events) {
    List<Claim> claims = new ArrayList<>();
    Instant latest = record.ledgerTime().plus(History.CLOCK_TOLERANCE);
    int oldest = 0;
    for (int i = 0; i < events.size(); i++) {
      if (time(events, i).isAfter(latest)) {
        EventRef ref = new EventRef(record.position(), i);
        claims.add(claim(FindingKind.AFTER_LEDGER_TIME, Subject.of(ref), record, ref));
      }
      oldest = time(events, i).isBefore(time(events, oldest)) ? i : oldest;
    }
    late(record, events, oldest).ifPresent(claims::add);
    return claims;
  }

  private static Optional<Claim> late(
      CommittedStatement record, List<TraceEvent> events, int oldest) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Duration age = Duration.between(time(events, oldest), record.ledgerTime());
    Header header = record.statement().header();
    return age.compareTo(History.LATE) > 0
        ? Optional.of(
            claim(
                FindingKind.RECORDED_LATE,
                Subject.ofStatement(header.party().value(), header.id().value()),
                record,
                new EventRef(record.position(), oldest)))
        : Optional.empty();
  }

  private static Instant time(List<TraceEvent> events, int index) {
    return events.get(index).at().time();
  }

  private static Claim claim(
      FindingKind kind, Subject subject, CommittedStatement record, EventRef ref) {
    String party = record.statement().header().party().value();
    return new Claim(kind, subject, "", new TreeSet<>(List.of(party)), List.of(ref));
  }

  /// For what can't be read: its ledger time, no place.
  static At at(Instant ledgerTime) {
    return new At(ledgerTime, ZoneOffset.UTC, Optional.empty(), Optional.empty());
  }
}
