package suyuan.contract;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;

/// An operator and a brand with a key each, and what they say.
final class Cast {
  static final PartyId OPERATOR = new PartyId("operator");
  static final PartyId BRAND = new PartyId("brand");
  static final PartyId SECOND = new PartyId("second");
  static final Gln WORKS = new Gln("9506000134307");

  private final Bytes operatorKey = Ed25519.newPrivateKey(new SecureRandom());
  private final Bytes brandKey = Ed25519.newPrivateKey(new SecureRandom());
  private final Bytes secondKey = Ed25519.newPrivateKey(new SecureRandom());

  List<SignedRegistration> registrations() {
    return List.of(
        byOperator("founding", new RegistryRecord.LedgerFounded(operator(), open(operatorKey))),
        byOperator("brand", new RegistryRecord.PartyRegistered(brand(WORKS))),
        byOperator("brand-key", new RegistryRecord.KeyRegistered(BRAND, open(brandKey), BRAND)));
  }

  /// Brings in an operator of another organisation.
  List<SignedRegistration> secondOperator() {
    Party second =
        new Party(
            SECOND,
            "RetailMSP",
            names("Second"),
            Set.of(Role.OPERATOR),
            List.of(),
            List.of(),
            true);
    return List.of(
        byOperator("second", new RegistryRecord.PartyRegistered(second)),
        byOperator(
            "second-key", new RegistryRecord.KeyRegistered(SECOND, open(secondKey), SECOND)));
  }

  SignedRegistration approval(SignedRegistration proposal) {
    RegistryEntry entry = proposal.registration().entry();
    return SignedRegistration.sign(
        SECOND,
        new StatementId("approval"),
        new RegistryRecord.Approved(entry.id(), entry.digest()),
        Ed25519.signer(secondKey));
  }

  SignedRegistration byOperator(String id, RegistryRecord change) {
    return SignedRegistration.sign(
        OPERATOR, new StatementId(id), change, Ed25519.signer(operatorKey));
  }

  SignedStatement byBrand(String id, Event... events) {
    return SignedStatement.sign(BRAND, new StatementId(id), 1, List.of(events), brandSigner());
  }

  Signer brandSigner() {
    return Ed25519.signer(brandKey);
  }

  static Event check(String disposition) {
    return event(
        """
        {"type":"ObjectEvent","eventTime":"2026-03-01T08:00:00.000+08:00",
         "eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"inspecting",
         "readPoint":{"id":"https://id.gs1.org/414/9506000134307"},"disposition":"%s",
         "quantityList":[{"epcClass":"https://id.gs1.org/01/09506000134352/10/B1"}],
         "suyuan:check":"release"}
        """
            .formatted(disposition));
  }

  static Event event(String json) {
    return Event.of((Json.Obj) Json.parse(json, JsonLimits.MESSAGE));
  }

  /// The brand without a prefix.
  static Party bare() {
    Party brand = brand();
    return new Party(
        brand.id(), brand.mspId(), brand.names(), brand.roles(), List.of(), List.of(), true);
  }

  static Party brand(Gln... places) {
    List<Party.Place> all = new ArrayList<>();
    for (Gln place : places) {
      all.add(new Party.Place(place, names("Works")));
    }
    return new Party(
        BRAND,
        "BrandMSP",
        names("Brand"),
        Set.of(Role.BRAND),
        all,
        List.of(new Prefix("9506000")),
        true);
  }

  private static Party operator() {
    return new Party(
        OPERATOR, "BrandMSP", names("Operator"), Set.of(Role.OPERATOR), List.of(), List.of(), true);
  }

  private static Names names(String english) {
    return Names.of(Map.of("en", english));
  }

  private static Bytes open(Bytes privateKey) {
    return Ed25519.publicKey(privateKey);
  }
}
