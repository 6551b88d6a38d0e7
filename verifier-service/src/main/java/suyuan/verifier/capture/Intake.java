package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import suyuan.model.Bytes;
import suyuan.model.epcis.EpcisDocument;
import suyuan.model.epcis.EpcisException;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.verifier.http.Problem;

/// Takes documents in: checks their form, cuts them into parts, and makes them durable.
@Singleton
final class Intake {
  static final int MAX_EVENTS = EpcisDocument.MAX_EVENTS;
  static final long MAX_BYTES = 32L << 20;
  private static final int AT_ONCE = 6;
  private static final int ID_DIGITS = 32;

  private final Jobs jobs;
  private final Submission submission;
  private final CaptureRunner runner;
  private final Outbox outbox;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Intake(Jobs jobs, Submission submission, CaptureRunner runner, Outbox outbox) {
    this.jobs = jobs;
    this.submission = submission;
    this.runner = runner;
    this.outbox = outbox;
  }

  Job take(InputStream body, PartyId party, Behaviour behaviour) {
    submission.requireKey(party);
    outbox.requireRoom(party);
    if (!places.tryAcquire()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "busy",
              "Too many documents come in at once; try again later.")
          .asException();
    }
    try (Spool spool = Spool.of(body, MAX_BYTES)) {
      String id = id(party, spool.sha256());
      store(id, party, behaviour, spool);
      runner.wake();
      return jobs.find(id).orElseThrow();
    } finally {
      places.release();
    }
  }

  private void store(String id, PartyId party, Behaviour behaviour, Spool spool) {
    try {
      EpcisDocument document = spool.document();
      int perStatement = perStatement(document, behaviour);
      jobs.open(
          id,
          party,
          behaviour,
          document.size(),
          parts -> fill(parts, document, perStatement, behaviour));
    } catch (EpcisException e) {
      throw DocumentProblem.of(e).asException();
    }
  }

  private static void fill(
      PartWriter parts, EpcisDocument document, int perStatement, Behaviour behaviour) {
    List<EventFault> faults = new ArrayList<>();
    Splitting.split(
        document,
        perStatement,
        part -> {
          if (behaviour == Behaviour.ROLLBACK && part.first() > 0) {
            throw DocumentProblem.tooLargeForRollback().asException();
          }
          parts.add(part);
          part.faults().stream().limit(100L - Math.min(100, faults.size())).forEach(faults::add);
        });
    if (!parts.anySound()) {
      throw DocumentProblem.of(faults).asException();
    }
    parts.assignLanes();
  }

  private static int perStatement(EpcisDocument document, Behaviour behaviour) {
    if (document.size() == 0) {
      throw DocumentProblem.empty().asException();
    }
    if (behaviour == Behaviour.PROCEED) {
      return SignedStatement.DEFAULT_EVENTS;
    }
    if (document.size() > SignedStatement.MAX_EVENTS) {
      throw DocumentProblem.tooLargeForRollback().asException();
    }
    return SignedStatement.MAX_EVENTS;
  }

  /// The job's name comes from who sent what: sent again, it is the same job.
  private static String id(PartyId party, Bytes document) {
    byte[] author = (party.value() + "\n").getBytes(StandardCharsets.US_ASCII);
    return "c-" + Bytes.sha256(author, document.toArray()).hex().substring(0, ID_DIGITS);
  }
}
