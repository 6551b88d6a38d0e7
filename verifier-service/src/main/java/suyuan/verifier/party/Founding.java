package suyuan.verifier.party;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;

/// What a new node does at its first start: founds an empty ledger, and writes the operator's
/// credential to `operator.token` in the node's folder, for its owner's eyes only. Each step can be
/// repeated after a crash.
@Singleton
final class Founding {
  static final String TOKEN_FILE = "operator.token";
  private static final PartyId OPERATOR = new PartyId("operator");
  private static final StatementId FOUNDING = new StatementId("founding");

  private final Ledger ledger;
  private final HostedKeys keys;
  private final Credentials credentials;
  private final Submitter node;
  private final Path home;

  Founding(
      Ledger ledger,
      HostedKeys keys,
      Credentials credentials,
      @Value("${suyuan.msp:SuyuanMSP}") String mspId,
      @Value("${suyuan.home}") String home) {
    this.ledger = ledger;
    this.keys = keys;
    this.credentials = credentials;
    this.node = new Submitter(mspId);
    this.home = Path.of(home);
  }

  @EventListener
  void atStart(StartupEvent event) {
    if (!ledger.registry().founded()) {
      found();
    }
    if (!credentials.anyFor(Access.OPERATOR)) {
      giveOutCredential();
    }
  }

  private void found() {
    Bytes publicKey = keys.newest(OPERATOR).orElseGet(() -> keys.create(OPERATOR));
    Signer signer = keys.signer(OPERATOR).orElseThrow();
    LedgerFounded founding = new LedgerFounded(operator(), publicKey);
    Outcome outcome =
        ledger.register(node, SignedRegistration.sign(OPERATOR, FOUNDING, founding, signer));
    if (outcome instanceof Outcome.Refused(var faults)) {
      throw new IllegalStateException("The ledger refused its founding: " + faults);
    }
  }

  private Party operator() {
    return new Party(
        OPERATOR,
        node.mspId(),
        Names.of(Map.of("en", "Operator", "zh-CN", "运营方")),
        Set.of(Role.OPERATOR),
        List.of(),
        List.of(),
        true);
  }

  /// First the file, then the database: a token that nobody can read would be lost.
  private void giveOutCredential() {
    Token token = Token.random(new SecureRandom());
    try {
      SecretFile.write(home.resolve(TOKEN_FILE), token.reveal());
    } catch (IOException e) {
      throw new UncheckedIOException("The operator's token can't be written to " + home, e);
    }
    credentials.store(token, new Caller(OPERATOR, Set.of(Access.OPERATOR)), "first operator");
  }
}
