package suyuan.verifier.capture;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.ledger.Receipt;
import suyuan.verifier.http.ProblemException;
import suyuan.verifier.ledger.Outcome;

/// Brings one statement of a job to its end. While the ledger or the database is away it waits, for
/// as long as that takes. Any other failure is tried a few times, then the statement is set aside
/// as failed, with the reason, so that it holds up nothing behind it.
final class PartRun implements Errand {
  private static final Logger LOG = LoggerFactory.getLogger(PartRun.class);
  private static final int MOST_FAILURES = 6;

  private final Jobs jobs;
  private final Submission submission;
  private final Semaphore turns;
  private final Job job;
  private final Jobs.Waiting part;
  private int failures;

  PartRun(Jobs jobs, Submission submission, Semaphore turns, Job job, Jobs.Waiting part) {
    this.jobs = jobs;
    this.submission = submission;
    this.turns = turns;
    this.job = job;
    this.part = part;
    this.failures = part.failures();
  }

  @Override
  public boolean ended() throws InterruptedException {
    turns.acquire();
    try {
      return Errand.super.ended();
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean settled() {
    Packed packed = jobs.events(job, part.ordinal());
    Outcome outcome = submission.recordPart(job.party(), job.statement(part.ordinal()), packed);
    return switch (outcome) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> {
        jobs.accepted(job, part.ordinal(), Flags.json(receipt, packed.events(), part.first()));
        yield true;
      }
      case Outcome.Refused(var faults) -> {
        List<EventFault> told =
            faults.stream().map(fault -> EventFault.of(part.first(), fault)).toList();
        jobs.refused(job, part.ordinal(), EventFault.json(told));
        yield true;
      }
      case Outcome.Unavailable(String sentence) -> false;
      case Outcome.Unknown(String sentence) -> false;
    };
  }

  /// Sets the statement aside if it has failed often enough. The count outlives a restart.
  @Override
  public boolean givesUp(Throwable failure) {
    failures++;
    String name = job.statement(part.ordinal()).value();
    if (failures < MOST_FAILURES) {
      LOG.warn("Try {} of statement {} failed: {}", failures, name, failure.toString());
      jobs.failing(job, part.ordinal(), failures);
      return false;
    }
    LOG.error("Statement {} is set aside after {} tries", name, failures, failure);
    jobs.failed(job, part.ordinal(), EventFault.json(List.of(reason(failure))));
    return true;
  }

  private static EventFault reason(Throwable failure) {
    String code = failure instanceof ProblemException known ? known.problem().word() : "failure";
    String what =
        failure instanceof ProblemException known
            ? known.problem().detail()
            : "The node failed on these events (" + failure.getClass().getSimpleName() + ").";
    return new EventFault(
        -1,
        code,
        "",
        what
            + " They are kept after "
            + MOST_FAILURES
            + " tries; send the document again for more.");
  }
}
