package suyuan.verifier.party;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;

/// What a new node does at its first start: founds an empty ledger of its own, and writes the
/// operator's credential to `operator.token` in the node's folder, for its owner's eyes only. On a
/// channel one node founds; the operator of each other one has to be taken in by those who are
/// there, and `operator.json` holds what they need for it. Each step can be repeated after a crash.
@Singleton
final class Founding {
  static final String TOKEN_FILE = "operator.token";
  private static final Logger LOG = LoggerFactory.getLogger(Founding.class);
  private static final String JOINING_FILE = "operator.json";
  private static final StatementId FOUNDING = new StatementId("founding");

  private final Ledger ledger;
  private final HostedKeys keys;
  private final Credentials credentials;
  private final PartyId operator;
  private final Submitter node;
  private final boolean founds;
  private final Path home;

  Founding(
      Ledger ledger,
      HostedKeys keys,
      Credentials credentials,
      @Value("${suyuan.msp:SuyuanMSP}") String mspId,
      @Value("${suyuan.operator:operator}") String operator,
      @Value("${suyuan.founds:true}") boolean founds,
      @Value("${suyuan.home}") String home) {
    this.ledger = ledger;
    this.keys = keys;
    this.credentials = credentials;
    this.operator = new PartyId(operator);
    this.node = new Submitter(mspId);
    this.founds = founds;
    this.home = Path.of(home);
  }

  @EventListener
  void atStart(StartupEvent event) {
    if (founds) {
      found();
    } else {
      join();
    }
    if (!credentials.anyFor(Access.OPERATOR)) {
      giveOutCredential();
    }
  }

  private void found() {
    if (ledger.registry().founded()) {
      return;
    }
    LedgerFounded founding = new LedgerFounded(party(), publicKey());
    Signer signer = keys.signer(operator).orElseThrow();
    Outcome outcome =
        ledger.register(node, SignedRegistration.sign(operator, FOUNDING, founding, signer));
    if (!(outcome instanceof Outcome.Recorded)) {
      throw new IllegalStateException("The ledger could not be founded: " + outcome);
    }
  }

  /// The ledger may be out of reach now: reports need it as little as what is captured meanwhile.
  private void join() {
    Json.Arr changes =
        Json.Arr.of(
            new PartyRegistered(party()).json(),
            new KeyRegistered(operator, publicKey(), operator).json());
    write(JOINING_FILE, text(Json.Obj.builder().put("changes", changes).build()));
    try {
      if (ledger.registry().party(operator).isEmpty()) {
        LOG.warn("{} is not on the ledger yet: {} says what to register", operator, JOINING_FILE);
      }
    } catch (LedgerUnavailable e) {
      LOG.warn("The ledger can't be reached now: {}", e.getMessage());
    }
  }

  private Bytes publicKey() {
    return keys.newest(operator).orElseGet(() -> keys.create(operator));
  }

  private Party party() {
    return new Party(
        operator,
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
    write(TOKEN_FILE, token.reveal());
    credentials.store(token, new Caller(operator, Set.of(Access.OPERATOR)), "first operator");
  }

  private void write(String file, String text) {
    try {
      SecretFile.write(home.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written to " + home, e);
    }
  }

  private static String text(Json.Obj json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
