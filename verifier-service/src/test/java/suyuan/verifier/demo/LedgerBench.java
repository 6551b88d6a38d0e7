package suyuan.verifier.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.embedded.EmbeddedLedger;
import suyuan.verifier.node.Schemas;
import suyuan.verifier.postgres.Postgres;

/// Events per second into the embedded ledger (signing, admission, one durable transaction for each
/// statement of 500) beside a COPY of the same events: same PostgreSQL, same run.
public final class LedgerBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = 3;
  private static final Submitter NODE = new Submitter("BenchMSP");
  private static final PartyId OPERATOR = new PartyId("operator");

  private final EmbeddedLedger ledger;
  private final PlainCopy copy;
  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);
  private int statements;

  private LedgerBench(Jdbi jdbi) {
    this.copy = new PlainCopy(jdbi);
    this.ledger = new EmbeddedLedger(jdbi, InstantSource.system());
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("suyuan-bench");
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "suyuan");
    try (Postgres postgres = Postgres.start(home.resolve("postgres"), cache);
        HikariDataSource pool = pool(postgres)) {
      Schemas.migrate(pool);
      new LedgerBench(Jdbi.create(pool)).run();
    }
  }

  private static HikariDataSource pool(Postgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.user());
    config.setPassword(postgres.password());
    return new HikariDataSource(config);
  }

  private void run() {
    enrol();
    System.out.println(copy.durability());
    EventBatches batches = EventBatches.of(SignedStatement.DEFAULT_EVENTS);
    for (int round = 0; round <= ROUNDS; round++) {
      List<EventBatches.Batch> some = batches.next(EVENTS);
      List<Event> events = some.stream().flatMap(batch -> batch.events().stream()).toList();
      double plain = events.size() / copy.seconds(copy.rows(events));
      double recorded = events.size() / seconds(some);
      System.out.printf(
          "%s: %,d events: ledger %,.0f/s, COPY %,.0f/s, ratio %.2f%n",
          round == 0 ? "warm-up" : "round " + round,
          events.size(),
          recorded,
          plain,
          recorded / plain);
    }
  }

  private double seconds(List<EventBatches.Batch> batches) {
    long start = System.nanoTime();
    for (EventBatches.Batch batch : batches) {
      StatementId id = new StatementId("s" + statements++);
      Signer signer = Optional.ofNullable(signers.get(batch.by())).orElseThrow();
      require(
          ledger.record(
              NODE, SignedStatement.sign(batch.by().id(), id, 1, batch.events(), signer)));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void enrol() {
    Bytes secret = Ed25519.newPrivateKey(new SecureRandom());
    Signer operator = Ed25519.signer(secret);
    Party party =
        new Party(
            OPERATOR,
            NODE.mspId(),
            Names.of(Map.of("en", "Bench")),
            Set.of(Role.OPERATOR),
            List.of(),
            List.of(),
            true);
    register(new RegistryRecord.LedgerFounded(party, Ed25519.publicKey(secret)), operator);
    for (Cast member : Cast.values()) {
      Bytes own = Ed25519.newPrivateKey(new SecureRandom());
      signers.put(member, Ed25519.signer(own));
      register(new RegistryRecord.PartyRegistered(member.party(NODE.mspId())), operator);
      register(
          new RegistryRecord.KeyRegistered(member.id(), Ed25519.publicKey(own), member.id()),
          operator);
    }
  }

  private void register(RegistryRecord change, Signer operator) {
    StatementId id = new StatementId("r" + statements++);
    require(ledger.register(NODE, SignedRegistration.sign(OPERATOR, id, change, operator)));
  }

  private static void require(Outcome outcome) {
    if (!(outcome instanceof Outcome.Recorded)) {
      throw new IllegalStateException("Not recorded: " + outcome);
    }
  }
}
