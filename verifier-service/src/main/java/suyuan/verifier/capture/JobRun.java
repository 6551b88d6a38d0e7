package suyuan.verifier.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Receipt;
import suyuan.model.statement.Body;
import suyuan.verifier.ledger.Outcome;

/// Brings one job to its end: lanes side by side, the statements of a lane one after another. A
/// statement that the ledger can't take now is tried until it can.
final class JobRun {
  private static final int SIDE_BY_SIDE = 4;
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 10_000;

  private final Jobs jobs;
  private final Submission submission;
  private final Job job;
  private final Semaphore turns = new Semaphore(SIDE_BY_SIDE);

  JobRun(Jobs jobs, Submission submission, Job job) {
    this.jobs = jobs;
    this.submission = submission;
    this.job = job;
  }

  void toEnd() throws InterruptedException {
    Map<Integer, List<Jobs.Waiting>> lanes = new TreeMap<>();
    for (Jobs.Waiting part : jobs.waiting(job)) {
      lanes.computeIfAbsent(part.lane(), lane -> new ArrayList<>()).add(part);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      lanes.values().forEach(lane -> running.add(threads.submit(() -> run(lane))));
      try {
        for (Future<?> lane : running) {
          lane.get();
        }
      } catch (ExecutionException | InterruptedException e) {
        threads.shutdownNow();
        throw ended(e);
      }
    }
    jobs.finish(job);
  }

  private static InterruptedException ended(Exception e) {
    if (e instanceof ExecutionException && e.getCause() instanceof RuntimeException failure) {
      throw failure;
    }
    return new InterruptedException();
  }

  private boolean run(List<Jobs.Waiting> lane) throws InterruptedException {
    turns.acquire();
    try {
      for (Jobs.Waiting part : lane) {
        settle(part);
      }
      return true;
    } finally {
      turns.release();
    }
  }

  private void settle(Jobs.Waiting part) throws InterruptedException {
    List<Event> events = Body.kept(jobs.body(job, part.ordinal()));
    long pause = FIRST_PAUSE;
    while (!settled(part, events)) {
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }

  private boolean settled(Jobs.Waiting part, List<Event> events) {
    Outcome outcome = submission.record(job.party(), job.statement(part.ordinal()), events);
    return switch (outcome) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> {
        jobs.accepted(job, part.ordinal(), Flags.json(receipt, events, part.first()));
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
}
