package suyuan.verifier.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
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
import suyuan.verifier.demo.story.EventMix;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.embedded.EmbeddedLedger;
import suyuan.verifier.node.Schemas;
import suyuan.verifier.postgres.Postgres;

/// Events per second into the embedded ledger (signed statements, admission, one durable
/// transaction each) beside a COPY of the same events into a table of one jsonb row each with a
/// hash key. The same PostgreSQL with `fsync` on, the same run.
public final class LedgerBench {
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROUNDS = 3;
  private static final Submitter NODE = new Submitter("BenchMSP");
  private static final PartyId OPERATOR = new PartyId("operator");

  private final EmbeddedLedger ledger;
  private final Jdbi jdbi;
  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);
  private final Set<Bytes> copied = new HashSet<>();
  private int statements;

  private LedgerBench(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.ledger = new EmbeddedLedger(jdbi, InstantSource.system());
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("suyuan-bench");
    try (Postgres postgres =
            Postgres.start(
                home.resolve("postgres"),
                Path.of(System.getProperty("user.home"), ".cache", "suyuan"));
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

  private record Batch(Cast by, List<Event> events) {}

  private void run() throws Exception {
    enrol();
    List<Batch> batches = batches();
    int perRound = batches.size() / (ROUNDS + 1);
    for (int round = 0; round <= ROUNDS; round++) {
      List<Batch> some = batches.subList(round * perRound, (round + 1) * perRound);
      long events = some.stream().mapToLong(b -> b.events.size()).sum();
      double copy = events / seconds(() -> copy(some));
      double record = events / seconds(() -> record(some));
      System.out.printf(
          "%s %,d events: ledger %,.0f/s, COPY %,.0f/s, ratio %.2f%n",
          round == 0 ? "warm-up" : "round " + round, events, record, copy, record / copy);
    }
  }

  private List<Batch> batches() {
    List<Batch> batches = new ArrayList<>();
    Map<Cast, List<Event>> open = new EnumMap<>(Cast.class);
    int[] events = {0};
    EventMix.documents()
        .takeWhile(_ -> events[0] < EVENTS * (ROUNDS + 1))
        .forEach(
            capture -> {
              List<Event> waiting = open.computeIfAbsent(capture.by(), _ -> new ArrayList<>());
              capture.events().stream().map(Event::of).forEach(waiting::add);
              events[0] += capture.events().size();
              while (waiting.size() >= SignedStatement.DEFAULT_EVENTS) {
                List<Event> full = waiting.subList(0, SignedStatement.DEFAULT_EVENTS);
                batches.add(new Batch(capture.by(), List.copyOf(full)));
                full.clear();
              }
            });
    return batches;
  }

  private void record(List<Batch> batches) {
    for (Batch batch : batches) {
      StatementId id = new StatementId("s" + statements++);
      SignedStatement statement =
          SignedStatement.sign(batch.by.id(), id, 1, batch.events, signers.get(batch.by));
      if (!(ledger.record(NODE, statement) instanceof Outcome.Recorded)) {
        throw new IllegalStateException("Refused: " + ledger.record(NODE, statement));
      }
    }
  }

  private void copy(List<Batch> batches) {
    byte[] rows = rows(batches);
    try (Handle handle = jdbi.open()) {
      handle.execute(
          "CREATE TABLE IF NOT EXISTS public.plain (hash bytea PRIMARY KEY, event jsonb)");
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY public.plain FROM STDIN", new ByteArrayInputStream(rows));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Hash and canonical bytes in COPY's text format; an event that stands twice, once.
  private byte[] rows(List<Batch> batches) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (Batch batch : batches) {
      for (Event event : batch.events) {
        if (copied.add(event.leafHash())) {
          String key = "\\\\x" + event.leafHash().hex() + "\t";
          rows.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
          rows.writeBytes(event.bytes().toArray());
          rows.write('\n');
        }
      }
    }
    return rows.toByteArray();
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
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
    Outcome outcome =
        ledger.register(NODE, SignedRegistration.sign(OPERATOR, id, change, operator));
    if (!(outcome instanceof Outcome.Recorded)) {
      throw new IllegalStateException("Refused: " + outcome);
    }
  }
}
