package suyuan.verifier.alert;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.claim.FiledClaims;
import suyuan.verifier.fault.Analysis;
import suyuan.verifier.fault.Faults;
import suyuan.verifier.report.CurrentRegistry;

/// Looks at each lot again that new claims are about, and tells its brand's quality team when
/// something comes to be suspected or named, or something else than before.
@Context
@Requires(beans = Faults.class)
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final FiledClaims claims;
  private final Faults faults;
  private final CurrentRegistry registry;
  private final Outbox outbox;
  private final Jdbi jdbi;

  /// Said once until it works again.
  private boolean failing;

  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fault-watch").factory());

  Watch(
      FiledClaims claims,
      Faults faults,
      CurrentRegistry registry,
      Outbox outbox,
      Jdbi jdbi,
      @Value("${suyuan.fault.watch:10s}") Duration every) {
    this.claims = claims;
    this.faults = faults;
    this.registry = registry;
    this.outbox = outbox;
    this.jdbi = jdbi;
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What was concluded last, and about what.
  private record State(String conclusion, String candidate) {
    static final State NOTHING = new State("undetermined", "");

    int rank() {
      return switch (conclusion) {
        case "named" -> 2;
        case "suspected" -> 1;
        default -> 0;
      };
    }

    boolean isNews(State before) {
      return rank() > before.rank() || (rank() > 0 && !candidate.equals(before.candidate));
    }
  }

  private void round() {
    try {
      claims.notLookedAt(this::look);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("The watch on claims waits: {}", e.toString());
      }
      failing = true;
    }
  }

  private void look(Lot lot) {
    Analysis analysis = faults.of(lot);
    State now =
        new State(analysis.conclusion().word(), analysis.conclusion().candidateKey().orElse(""));
    Optional<PartyId> owner = registry.now().product(lot.gtin()).map(product -> product.owner());
    jdbi.useTransaction(
        handle -> {
          State before = before(handle, lot);
          keep(handle, lot, now);
          if (now.isNews(before)) {
            owner.ifPresent(
                party ->
                    outbox.put(
                        handle, party, "fault." + now.conclusion(), data(lot, now, analysis)));
          }
        });
  }

  private static Json.Obj data(Lot lot, State now, Analysis analysis) {
    return Json.Obj.builder()
        .put("lot", lot.elementString())
        .put("conclusion", now.conclusion())
        .put("candidate", now.candidate())
        .put("claims", analysis.claims().values().stream().mapToLong(Long::longValue).sum())
        .put("analysis", lot.digitalLink("") + "/fault")
        .build();
  }

  private static State before(Handle handle, Lot lot) {
    return handle
        .createQuery(
            "select conclusion, candidate from node.fault_watch where gtin = ? and lot = ?"
                + " for update")
        .bind(0, lot.gtin().digits())
        .bind(1, lot.number())
        .map((row, _) -> new State(row.getString(1), row.getString(2)))
        .findOne()
        .orElse(State.NOTHING);
  }

  private static void keep(Handle handle, Lot lot, State now) {
    handle.execute(
        "insert into node.fault_watch (gtin, lot, conclusion, candidate) values (?, ?, ?, ?)"
            + " on conflict (gtin, lot) do update set conclusion = excluded.conclusion,"
            + " candidate = excluded.candidate",
        lot.gtin().digits(),
        lot.number(),
        now.conclusion(),
        now.candidate());
  }

  @PreDestroy
  void close() {
    clockwork.shutdownNow();
  }
}
