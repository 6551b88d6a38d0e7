package suyuan.verifier.ledger;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// Who speaks on the test's channel: an operator, a brand, and a shop of another member.
public final class Cast {
  public static final Submitter BRAND_MEMBER = new Submitter("BrandMSP");
  public static final Submitter RETAIL_MEMBER = new Submitter("RetailMSP");

  private static final PartyId OPERATOR = new PartyId("operator");
  private final Bytes operatorKey = Ed25519.newPrivateKey(new SecureRandom());
  final Speaker second = new Speaker("second", RETAIL_MEMBER, Role.OPERATOR);

  public final Speaker brand = new Speaker("brand", BRAND_MEMBER, Role.BRAND, "9506000");
  public final Speaker shop = new Speaker("shop", RETAIL_MEMBER, Role.RETAILER, "9507000");

  public SignedRegistration founding() {
    Party operator = party(OPERATOR, BRAND_MEMBER, Role.OPERATOR, List.of());
    return byOperator("founding", new LedgerFounded(operator, Ed25519.publicKey(operatorKey)));
  }

  SignedRegistration byOperator(String id, RegistryRecord change) {
    return SignedRegistration.sign(
        OPERATOR, new StatementId(id), change, Ed25519.signer(operatorKey));
  }

  /// The second operator's approval of a proposal.
  SignedRegistration approval(String id, SignedRegistration proposal) {
    return second.registers(id, approved(proposal));
  }

  static Approved approved(SignedRegistration proposal) {
    RegistryEntry entry = proposal.registration().entry();
    return new Approved(entry.id(), entry.digest());
  }

  /// A party with its key.
  public final class Speaker {
    final PartyId id;
    private final Party party;
    private final Bytes key = Ed25519.newPrivateKey(new SecureRandom());

    Speaker(String name, Submitter member, Role role, String... prefixes) {
      this.id = new PartyId(name);
      this.party = party(id, member, role, Stream.of(prefixes).map(Prefix::new).toList());
    }

    SignedRegistration registers(String id, RegistryRecord change) {
      return SignedRegistration.sign(this.id, new StatementId(id), change, Ed25519.signer(key));
    }

    public SignedRegistration registration() {
      return byOperator(id.value(), record());
    }

    PartyRegistered record() {
      return new PartyRegistered(party);
    }

    public SignedRegistration keyRegistration() {
      return byOperator(id + "-key", new KeyRegistered(id, Ed25519.publicKey(key), id));
    }

    public SignedRegistration revocation() {
      return byOperator(id + "-revocation", new RegistryRecord.KeyRevoked(keyId()));
    }

    KeyId keyId() {
      return KeyId.of(Ed25519.publicKey(key));
    }

    public SignedStatement says(String statement, Event... events) {
      return SignedStatement.sign(
          id, new StatementId(statement), 1, List.of(events), Ed25519.signer(key));
    }
  }

  public static Event[] stored(int count) {
    return IntStream.range(0, count).mapToObj(Cast::storedAt).toArray(Event[]::new);
  }

  private static Event storedAt(int number) {
    return event(
        """
        {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:%02d.%03dZ",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"storing",
         "bizLocation":{"id":"https://id.gs1.org/414/9506000134307"},
         "epcList":["https://id.gs1.org/00/095060001343520000"]}
        """
            .formatted(number / 1000, number % 1000));
  }

  static Event recalled(String lot) {
    return event(
        """
        {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:00.000Z",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"holding",
         "disposition":"recalled","quantityList":[{"epcClass":"%s"}],
         "suyuan:recall":{"id":"R1","class":"safety","reason":"microbes"},
         "@context":{"suyuan":"urn:suyuan:v1:"}}
        """
            .formatted(lotUri(lot)));
  }

  static Event storedLot(String lot) {
    return event(
        """
        {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:00.000Z",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"storing",
         "bizLocation":{"id":"https://id.gs1.org/414/9506000134307"},
         "quantityList":[{"epcClass":"%s","quantity":5}]}
        """
            .formatted(lotUri(lot)));
  }

  private static String lotUri(String lot) {
    return "https://id.gs1.org/01/09506000134352/10/" + lot;
  }

  /// An event with an extension that is not on the closed list.
  static Event gossip() {
    return event(
        """
        {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:00.000Z",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"storing",
         "bizLocation":{"id":"https://id.gs1.org/414/9506000134307"},
         "epcList":["https://id.gs1.org/00/095060001343520000"],
         "@context":{"acme":"https://acme.example/ns/"},"acme:gossip":"customer-17"}
        """);
  }

  private static Event event(String json) {
    return Event.of((Json.Obj) Json.parse(json, JsonLimits.MESSAGE));
  }

  private static Party party(PartyId id, Submitter member, Role role, List<Prefix> prefixes) {
    Names names = Names.of(Map.of("en", id.value()));
    return new Party(id, member.mspId(), names, Set.of(role), List.of(), prefixes, true);
  }
}
