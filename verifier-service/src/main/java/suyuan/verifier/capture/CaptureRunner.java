package suyuan.verifier.capture;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.registry.PartyId;
import suyuan.verifier.capture.Companies.Next;
import suyuan.verifier.ledger.Ledger;

/// Works through the waiting jobs: a party's jobs one after another, small ones that wait together
/// in one statement, up to four parties at once. A lock in the database keeps other replicas of the
/// node off a party meanwhile; it goes with this process, so whoever starts next goes on where this
/// one was stopped.
@Singleton
final class CaptureRunner {
  private static final Logger LOG = LoggerFactory.getLogger(CaptureRunner.class);
  private static final int PARTIES_AT_ONCE = 4;
  private static final int LOCK_CLASS = 0x5355_0001;
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final Jobs jobs;
  private final Companies companies;
  private final Submission submission;
  private final Semaphore turns;
  private final Jdbi jdbi;
  private final Semaphore news = new Semaphore(0);
  private final Set<PartyId> busy = ConcurrentHashMap.newKeySet();
  private final Workers workers = new Workers();

  CaptureRunner(Jobs jobs, Companies companies, Submission submission, Ledger ledger, Jdbi jdbi) {
    this.jobs = jobs;
    this.companies = companies;
    this.submission = submission;
    this.turns = new Semaphore(ledger.sideBySide(), true);
    this.jdbi = jdbi;
  }

  @EventListener
  void start(StartupEvent event) {
    workers.start("capture", this::watch);
  }

  @PreDestroy
  void stop() {
    workers.stop();
  }

  /// Says that there is work.
  void wake() {
    news.release();
  }

  private void watch() throws InterruptedException {
    while (true) {
      try {
        assign();
      } catch (RuntimeException e) {
        LOG.warn("Jobs can't be read: {}", e.getMessage());
      }
      if (news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    }
  }

  private void assign() {
    for (PartyId party : jobs.parties()) {
      if (busy.size() < PARTIES_AT_ONCE && busy.add(party)) {
        workers.start("capture-" + party, () -> work(party));
      }
    }
  }

  private void work(PartyId party) throws InterruptedException {
    try {
      while (underLock(party)) {
        LOG.debug("Job of {} done", party);
      }
    } catch (RuntimeException e) {
      LOG.warn("The jobs of {} rest for now: {}", party, e.getMessage());
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } finally {
      busy.remove(party);
    }
  }

  /// Runs the party's next jobs; false if there is none, or another replica is at it.
  private boolean underLock(PartyId party) throws InterruptedException {
    try (PartyLock lock = PartyLock.tryFor(jdbi, LOCK_CLASS, party)) {
      return lock.held() && runNext(party);
    }
  }

  private boolean runNext(PartyId party) throws InterruptedException {
    switch (companies.next(party)) {
      case Next.Together(Company company) -> new CompanyRun(companies, submission, company).toEnd();
      case Next.Alone alone -> {
        companies.goesAlone(alone);
        new JobRun(jobs, submission, turns, alone.job()).toEnd();
      }
      case Next.Nothing() -> {
        return false;
      }
    }
    return true;
  }
}
