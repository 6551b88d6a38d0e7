package suyuan.verifier.recall;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.StatementId;
import suyuan.verifier.capture.Submission;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.projection.ReadModel;

/// Announces and lifts recalls on the ledger, under the key of the brand.
@Singleton
final class RecallDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int ID_DIGITS = 16;

  private final Scoping scoping;
  private final Suspicion suspicion;
  private final Notices notices;
  private final ReadModel records;
  private final Submission submission;
  private final Ledger ledger;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  RecallDesk(
      Scoping scoping,
      Suspicion suspicion,
      Notices notices,
      ReadModel records,
      Submission submission,
      Ledger ledger,
      InstantSource clock) {
    this.scoping = scoping;
    this.suspicion = suspicion;
    this.notices = notices;
    this.records = records;
    this.submission = submission;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What a recall would do or did.
  ///
  /// @param recalled what the party may recall of what is reached: under its own prefixes
  /// @param spread where that is
  /// @param found how the scope was found, if by an analysis
  /// @param outcome empty if only the scope was wanted
  record Announced(
      String id,
      Reach reach,
      NavigableSet<Subject> recalled,
      Spread spread,
      Optional<Suspicion.Found> found,
      Optional<Outcome> outcome) {}

  Announced announce(PartyId party, RecallRequest request) {
    Optional<Suspicion.Found> found = found(party, request);
    Reach reach =
        found.map(one -> scoping.of(one.named())).orElseGet(() -> scoping.of(request.scope()));
    if (!scoping.knows(reach.named())) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "unknown-things",
              "No record on the ledger tells of what this recall is about.")
          .with("field", "scope")
          .asException();
    }
    NavigableSet<Subject> own = own(party, reach.all());
    if (own.isEmpty()) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "nothing-to-recall",
              "Nothing that " + party + " has given out was made of this.")
          .with("field", "scope")
          .asException();
    }
    String id = request.id().orElseGet(this::freshId);
    requireFree(party, id);
    if (request.dry()) {
      return new Announced(id, reach, own, notices.of(own), found, Optional.empty());
    }
    List<Event> events = RecallEvents.announce(id, request, own, clock.instant());
    Outcome outcome = record(party, statement("recall", id, own), events);
    return new Announced(id, reach, own, notices.of(own), found, Optional.of(outcome));
  }

  private Optional<Suspicion.Found> found(PartyId party, RecallRequest request) {
    return request.scope() instanceof RecallScope.Suspected asked
        ? Optional.of(
            suspicion.find(
                suspicion.suspects(party, asked.lot()),
                asked.risk().orElse(RecallScope.Suspected.risk(request.recallClass())),
                asked.causes()))
        : Optional.empty();
  }

  /// Ends a recall for everything that it still names.
  Outcome lift(Recall recall) {
    List<Event> events = RecallEvents.lift(recall.id(), recall.things(), clock.instant());
    return record(
        new PartyId(recall.party()), statement("lift", recall.id(), recall.things()), events);
  }

  /// The time of day differs at each attempt: what is on the ledger under that name already, is it.
  private Outcome record(PartyId party, StatementId id, List<Event> events) {
    try {
      return ledger
          .receipt(party, id)
          .<Outcome>map(first -> new Outcome.Recorded(first, true))
          .orElseGet(() -> submission.record(party, id, events));
    } catch (LedgerUnavailable e) {
      return new Outcome.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  /// The recall of this id; of several parties' the first.
  Optional<Recall> find(String id) {
    return records.recalls().stream().filter(recall -> recall.id().equals(id)).findFirst();
  }

  private void requireFree(PartyId party, String id) {
    find(id)
        .filter(other -> !other.party().equals(party.value()))
        .ifPresent(
            other -> {
              throw Problem.of(
                      HttpStatus.CONFLICT, "id-taken", "Another party's recall has this id.")
                  .with("field", "id")
                  .asException();
            });
  }

  private NavigableSet<Subject> own(PartyId party, NavigableSet<Subject> things) {
    Registry registry = ledger.registry();
    return things.stream()
        .filter(thing -> registry.mayIssue(party, RecallEvents.identifier(thing)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String freshId() {
    byte[] chance = new byte[3];
    random.nextBytes(chance);
    Instant now = clock.instant();
    return "R"
        + DAY.format(now.atOffset(ZoneOffset.UTC).toLocalDate())
        + "-"
        + Bytes.of(chance).hex();
  }

  /// The same things under the same id are recorded once, whenever they are sent again.
  private static StatementId statement(String act, String id, NavigableSet<Subject> things) {
    String text = things.stream().map(Subject::toString).collect(Collectors.joining("\n"));
    String digest = Bytes.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    return new StatementId(act + "-" + id + "-" + digest.substring(0, ID_DIGITS));
  }
}
