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
        new PartRun(jobs, submission, job, part).toEnd();
      }
      return true;
    } finally {
      turns.release();
    }
  }
}
