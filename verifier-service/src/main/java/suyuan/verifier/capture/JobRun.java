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

/// Brings one job to its end: lanes side by side, the statements of a lane one after another.
final class JobRun {
  private static final int SIDE_BY_SIDE = 4;

  private final Jobs jobs;
  private final Submission submission;
  private final Job job;
  private final Semaphore lanes = new Semaphore(SIDE_BY_SIDE);
  private final Semaphore turns;

  /// @param turns of all jobs together: each statement in memory takes one
  JobRun(Jobs jobs, Submission submission, Semaphore turns, Job job) {
    this.jobs = jobs;
    this.submission = submission;
    this.turns = turns;
    this.job = job;
  }

  void toEnd() throws InterruptedException {
    Map<Integer, List<Jobs.Waiting>> byLane = new TreeMap<>();
    for (Jobs.Waiting part : jobs.waiting(job)) {
      byLane.computeIfAbsent(part.lane(), lane -> new ArrayList<>()).add(part);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      byLane.values().forEach(lane -> running.add(threads.submit(() -> run(lane))));
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
    lanes.acquire();
    try {
      for (Jobs.Waiting part : lane) {
        new PartRun(jobs, submission, turns, job, part).toEnd();
      }
      return true;
    } finally {
      lanes.release();
    }
  }
}
