package suyuan.verifier.ledger.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import suyuan.model.admission.Admission;
import suyuan.model.admission.Decision;
import suyuan.model.admission.LedgerView;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// A ledger in one PostgreSQL database. Writers take turns by an advisory lock, so several nodes
/// may share it; a record is acknowledged when its transaction has committed, which with `fsync`
/// and `synchronous_commit` on means that it is on disk.
public final class EmbeddedLedger implements Ledger {
  private static final String NO_ANSWER = "The ledger's database does not answer.";

  /// Classes of SQLSTATE: data exception, integrity constraint violation, limit exceeded, raised by
  /// a trigger (PostgreSQL manual, appendix A).
  private static final Set<String> OF_THE_RECORD = Set.of("22", "23", "54", "P0");

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final StateCache state = new StateCache();
  private final NewRecords news = new NewRecords();

  public EmbeddedLedger(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Outcome record(Submitter by, SignedStatement statement) {
    var draft = Draft.of(by, statement);
    return write(
        draft,
        view -> Admission.admit(by, statement, view),
        receipt ->
            new CommittedStatement(
                receipt.position(), receipt.ledgerTime(), receipt.transaction(), by, statement));
  }

  @Override
  public Outcome register(Submitter by, SignedRegistration registration) {
    return write(
        Draft.of(by, registration),
        view -> Admission.admit(by, registration, view),
        receipt ->
            new CommittedRegistration(
                receipt.position(), receipt.ledgerTime(), receipt.transaction(), by, registration));
  }

  private Outcome write(
      Draft draft, Function<LedgerView, Decision> admission, Function<Receipt, Committed> form) {
    Outcome outcome = inTransaction(chain -> write(chain, draft, admission));
    if (outcome instanceof Outcome.Recorded(Receipt receipt, boolean repeated) && !repeated) {
      news.announce(form.apply(receipt));
    }
    return outcome;
  }

  /// An error before the commit leaves nothing behind; one during the commit leaves it open.
  private Outcome inTransaction(Function<ChainTable, Outcome> work) {
    AtomicBoolean committing = new AtomicBoolean();
    try {
      return jdbi.inTransaction(
          handle -> {
            ChainTable chain = new ChainTable(handle);
            chain.lock();
            Outcome outcome = work.apply(chain);
            committing.set(true);
            return outcome;
          });
    } catch (JdbiException e) {
      if (committing.get()) {
        return new Outcome.Unknown("The ledger's database did not answer to the commit.");
      }
      if (comesBack(e)) {
        throw e;
      }
      return new Outcome.Unavailable(NO_ANSWER);
    }
  }

  /// Whether the database has something against the record itself: waiting doesn't help then.
  private static boolean comesBack(JdbiException e) {
    return e.getCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && OF_THE_RECORD.contains(sql.getSQLState().substring(0, 2));
  }

  private Outcome write(ChainTable chain, Draft draft, Function<LedgerView, Decision> admission) {
    return switch (admission.apply(new ChainView(chain, state.upTo(chain)))) {
      case Decision.Refused(var faults) -> new Outcome.Refused(faults);
      case Decision.Repeated() ->
          new Outcome.Recorded(chain.receipt(draft.party(), draft.id()).orElseThrow(), true);
      case Decision.Admitted(var flags, var marks) -> {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        yield new Outcome.Recorded(chain.append(draft, now, flags, marks), false);
      }
    };
  }

  @Override
  public Optional<Receipt> receipt(PartyId party, StatementId id) {
    return read(chain -> chain.receipt(party, id));
  }

  @Override
  public Registry registry() {
    return read(chain -> state.upTo(chain).registry());
  }

  /// One is written while others are read and signed.
  @Override
  public int sideBySide() {
    return Math.max(3, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public Replay replay(long afterBlock) {
    return new ChainReplay(this::read, news, afterBlock);
  }

  @Override
  public long head() {
    return read(ChainTable::head);
  }

  private <T> T read(Function<ChainTable, T> query) {
    try {
      return jdbi.withHandle(handle -> query.apply(new ChainTable(handle)));
    } catch (JdbiException e) {
      throw new LedgerUnavailable(NO_ANSWER, e);
    }
  }
}
