package suyuan.verifier.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import suyuan.model.statement.StatementId;

/// One recorded event that a sentence rests on: which statement of which party, and where it stands
/// in the ledger.
///
/// @param kind kind of the event, hyphenated: `quality-checked`
/// @param time when it happened, as its author says
/// @param recorded ledger time
/// @param event index within the statement
public record Evidence(
    String kind,
    Who party,
    Optional<Where> place,
    OffsetDateTime time,
    StatementId statement,
    int event,
    long block,
    int transaction,
    Instant recorded) {}
