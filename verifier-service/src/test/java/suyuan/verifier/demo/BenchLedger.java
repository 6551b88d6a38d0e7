package suyuan.verifier.demo;

import com.zaxxer.hikari.HikariDataSource;
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

/// An embedded ledger with the demo's parties on it, in a PostgreSQL of its own.
final class BenchLedger implements AutoCloseable {
  private static final Submitter NODE = new Submitter("BenchMSP");
  private static final PartyId OPERATOR = new PartyId("operator");

  private final BenchDatabase database;
  private final EmbeddedLedger ledger;
  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);
  private int statements;

  private BenchLedger(BenchDatabase database) {
    this.database = database;
    this.ledger = new EmbeddedLedger(Jdbi.create(database.pool()), InstantSource.system());
  }

  static BenchLedger start(Path home) {
    BenchLedger bench = new BenchLedger(BenchDatabase.start(home));
    bench.enrol();
    return bench;
  }

  EmbeddedLedger ledger() {
    return ledger;
  }

  HikariDataSource pool() {
    return database.pool();
  }

  /// Signs and records each batch as one statement.
  void record(List<EventBatches.Batch> batches) {
    for (EventBatches.Batch batch : batches) {
      StatementId id = new StatementId("s" + statements++);
      Signer signer = Optional.ofNullable(signers.get(batch.by())).orElseThrow();
      require(
          ledger.record(
              NODE, SignedStatement.sign(batch.by().id(), id, 1, batch.events(), signer)));
    }
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

  @Override
  public void close() {
    database.close();
  }
}
