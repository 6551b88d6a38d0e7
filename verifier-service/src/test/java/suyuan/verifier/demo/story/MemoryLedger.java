package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.admission.Admission;
import suyuan.model.admission.Decision;
import suyuan.model.admission.Fault;
import suyuan.model.admission.InMemoryView;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Position;
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

/// The smallest ledger: admission and a list. Founded and peopled with the cast.
final class MemoryLedger {
  private final InMemoryView view = new InMemoryView();
  private static final PartyId OPERATOR = new PartyId("operator");
  private static final Bytes SECRET = secret("operator");

  private final Submitter node;
  private final String prefix;
  private final List<Committed> committed = new ArrayList<>();
  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);

  /// The id under which these events were recorded.
  String statement(List<Event> events) {
    return committed.stream()
        .flatMap(
            record ->
                record instanceof Committed.CommittedStatement one
                    ? Stream.of(one.statement())
                    : Stream.empty())
        .filter(statement -> statement.events().equals(events))
        .map(statement -> statement.header().id().value())
        .findFirst()
        .orElseThrow();
  }

  /// @param mspId that everybody belongs to
  /// @param prefix of the statements' ids
  MemoryLedger(String mspId, String prefix) {
    this.node = new Submitter(mspId);
    this.prefix = prefix;
    decree(new RegistryRecord.LedgerFounded(operator(), Ed25519.publicKey(SECRET)));
    for (Cast member : Cast.values()) {
      Bytes secret = secret(member.name());
      signers.put(member, Ed25519.signer(secret));
      decree(new RegistryRecord.PartyRegistered(member.party(node.mspId())));
      Bytes key = Ed25519.publicKey(secret);
      decree(new RegistryRecord.KeyRegistered(member.id(), key, member.id()));
    }
    for (Goods goods : Goods.values()) {
      Cast owner = goods.owner();
      RegistryRecord change = new RegistryRecord.ProductPublished(goods.product());
      enter(SignedRegistration.sign(owner.id(), fresh(), change, signer(owner)));
    }
  }

  private Party operator() {
    Names names = Names.of(Map.of("en", "Operator"));
    return new Party(
        OPERATOR, node.mspId(), names, Set.of(Role.OPERATOR), List.of(), List.of(), true);
  }

  private static Bytes secret(String name) {
    return Bytes.sha256(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void decree(RegistryRecord change) {
    enter(SignedRegistration.sign(OPERATOR, fresh(), change, Ed25519.signer(SECRET)));
  }

  private void enter(SignedRegistration signed) {
    if (!(Admission.admit(node, signed, view) instanceof Decision.Admitted)) {
      throw new IllegalStateException("Refused: " + signed.registration());
    }
    view.take(signed);
    committed.add(new Committed.CommittedRegistration(next(), Instant.EPOCH, "t", node, signed));
  }

  private StatementId fresh() {
    return new StatementId("r" + committed.size());
  }

  /// What admission finds wrong with these events; nothing, and then they are written.
  List<Fault> tell(Cast by, Instant told, List<Event> events) {
    StatementId id = new StatementId(prefix + committed.size());
    SignedStatement statement =
        SignedStatement.sign(by.id(), id, view.registry().rules(), events, signer(by));
    return switch (Admission.admit(node, statement, view)) {
      case Decision.Admitted _ -> {
        committed.add(new Committed.CommittedStatement(next(), told, "t", node, statement));
        view.take(statement);
        yield List.of();
      }
      case Decision.Refused(List<Fault> faults) -> faults;
      case Decision.Repeated repeated -> throw new IllegalStateException("Twice: " + repeated);
    };
  }

  List<Committed> committed() {
    return committed;
  }

  private Position next() {
    return new Position(committed.size(), 0);
  }

  private Signer signer(Cast by) {
    return Optional.ofNullable(signers.get(by)).orElseThrow();
  }
}
