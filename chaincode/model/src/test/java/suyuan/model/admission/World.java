package suyuan.model.admission;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Prefix;
import suyuan.model.gs1.Unit;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;

/// A small trade: an operator, a brand with prefix 9506000, a plant it delegated that prefix to, a
/// supplier with prefix 9521234, a carrier, a retailer, a laboratory, and one that left (9529999).
/// Each has a key of its own; the brand has also one that was revoked.
final class World implements LedgerView {
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final Map<StatementId, Filed> filed = new HashMap<>();
  private final Set<Flag.Kind> marks = new HashSet<>();

  World() {
    add("operator", true, "", Role.OPERATOR);
    add("brand", true, "9506000", Role.BRAND, Role.MANUFACTURER);
    add("plant", true, "", Role.MANUFACTURER);
    add("supplier", true, "9521234", Role.SUPPLIER);
    add("carrier", true, "", Role.CARRIER);
    add("retailer", true, "", Role.RETAILER);
    add("laboratory", true, "", Role.LABORATORY);
    add("former", false, "9529999", Role.BRAND);
    registry.apply(new RegistryRecord.Delegated(new Prefix("9506000"), new PartyId("plant")));
    key("brand", "revoked");
    registry.apply(new RegistryRecord.KeyRevoked(signer("revoked").key()));
    registry.apply(new RegistryRecord.ProductPublished(cream()));
  }

  static Product cream() {
    return new Product(
        new Gtin("09506000134352"),
        new PartyId("brand"),
        1,
        Names.of(Map.of("en", "Cream", "zh-CN", "面霜")),
        Unit.C62,
        List.of(new Product.Conversion(Unit.GRM, new BigDecimal("0.02"))),
        Optional.empty(),
        new BigDecimal("83.144"),
        Optional.of(730),
        Optional.empty(),
        Optional.of(12),
        true,
        Optional.empty());
  }

  /// A signer whose private key is made of the name.
  static Signer signer(String name) {
    return Ed25519.signer(
        Bytes.sha256(Bytes.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  void mark(Flag.Kind kind) {
    marks.add(kind);
  }

  void file(SignedStatement statement) {
    filed.put(
        statement.header().id(),
        new Filed(statement.headerBytes(), Optional.of(statement.header().root())));
  }

  private void add(String name, boolean active, String prefix, Role... roles) {
    registry.apply(
        new RegistryRecord.PartyRegistered(
            new Party(
                new PartyId(name),
                msp(name),
                Names.of(Map.of("en", name)),
                Set.copyOf(Arrays.asList(roles)),
                List.of(),
                Stream.of(prefix).filter(digits -> !digits.isEmpty()).map(Prefix::new).toList(),
                active)));
    key(name, name);
  }

  static String msp(String party) {
    return Character.toUpperCase(party.charAt(0)) + party.substring(1) + "MSP";
  }

  private void key(String party, String name) {
    PartyId id = new PartyId(party);
    Bytes publicKey =
        Ed25519.publicKey(
            Bytes.sha256(Bytes.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    registry.apply(new RegistryRecord.KeyRegistered(id, publicKey, id));
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public Optional<Filed> filed(PartyId party, StatementId id) {
    return Optional.ofNullable(filed.get(id));
  }

  @Override
  public Set<Flag.Kind> marks(Lot lot) {
    return marks;
  }
}
