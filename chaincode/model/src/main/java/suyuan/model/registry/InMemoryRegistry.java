package suyuan.model.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// The registry as a fold of its committed records in ledger order. Not safe for use by several
/// threads while records are applied.
public final class InMemoryRegistry implements Registry {
  private final Map<PartyId, Party> parties = new HashMap<>();
  private final Map<KeyId, RegisteredKey> keys = new HashMap<>();
  private final Map<Gln, PartyId> places = new HashMap<>();
  private final Map<Gtin, Product> products = new HashMap<>();
  private final Map<PartyId, Set<Prefix>> delegations = new HashMap<>();
  private final Map<EntryId, Proposal> proposals = new HashMap<>();
  private int rules = 1;

  /// A registry of its own with the same content.
  public InMemoryRegistry copy() {
    InMemoryRegistry copy = new InMemoryRegistry();
    copy.parties.putAll(parties);
    copy.keys.putAll(keys);
    copy.places.putAll(places);
    copy.products.putAll(products);
    delegations.forEach((to, prefixes) -> copy.delegations.put(to, new HashSet<>(prefixes)));
    copy.proposals.putAll(proposals);
    copy.rules = rules;
    return copy;
  }

  /// Takes the next committed entry.
  public void take(RegistryEntry entry) {
    switch (Approvals.effect(entry, this)) {
      case Approvals.Holds(RegistryRecord change) -> apply(change);
      case Approvals.Waits(Proposal proposal) -> proposals.put(entry.id(), proposal);
      case Approvals.Approves(Proposal proposal) -> {
        apply(proposal.entry().change());
        proposals.put(proposal.entry().id(), proposal.approve());
      }
    }
  }

  /// Lets a change hold.
  public void apply(RegistryRecord change) {
    switch (change) {
      case LedgerFounded(Party operator, Bytes publicKey) -> {
        put(operator);
        put(new KeyRegistered(operator.id(), publicKey, operator.id()));
      }
      case PartyRegistered(Party party) -> put(party);
      case KeyRegistered key -> put(key);
      case KeyRevoked(KeyId key) -> keys.computeIfPresent(key, (id, known) -> known.revoke());
      case Delegated(Prefix prefix, PartyId to) ->
          delegations.computeIfAbsent(to, party -> new HashSet<>()).add(prefix);
      case DelegationEnded(Prefix prefix, PartyId to) ->
          delegations.computeIfAbsent(to, party -> new HashSet<>()).remove(prefix);
      case ProductPublished(Product product) -> products.put(product.gtin(), product);
      case RulesActivated(int version) -> rules = version;
      case Approved _ -> {}
    }
  }

  private void put(Party party) {
    places.values().removeIf(party.id()::equals);
    parties.put(party.id(), party);
    party.places().forEach(place -> places.put(place.gln(), party.id()));
  }

  private void put(KeyRegistered key) {
    KeyId id = KeyId.of(key.publicKey());
    keys.put(id, new RegisteredKey(id, key.party(), key.publicKey(), key.keeper(), false));
  }

  @Override
  public boolean founded() {
    return !keys.isEmpty();
  }

  @Override
  public Optional<Party> party(PartyId id) {
    return Optional.ofNullable(parties.get(id));
  }

  @Override
  public Optional<RegisteredKey> key(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public Optional<Party> at(Gln place) {
    return Optional.ofNullable(places.get(place)).flatMap(this::party);
  }

  @Override
  public Optional<Product> product(Gtin gtin) {
    return Optional.ofNullable(products.get(gtin));
  }

  @Override
  public boolean mayIssue(PartyId party, Identifier identifier) {
    return party(party).stream()
            .flatMap(known -> known.prefixes().stream())
            .anyMatch(prefix -> prefix.covers(identifier))
        || delegations.getOrDefault(party, Set.of()).stream()
            .anyMatch(prefix -> prefix.covers(identifier));
  }

  @Override
  public Optional<PartyId> overlapping(Prefix prefix, PartyId but) {
    return parties.values().stream()
        .filter(party -> !party.id().equals(but))
        .filter(party -> party.prefixes().stream().anyMatch(prefix::overlaps))
        .map(Party::id)
        .min(Comparator.comparing(PartyId::value));
  }

  @Override
  public int rules() {
    return rules;
  }

  @Override
  public Set<String> deciding() {
    return parties.values().stream()
        .filter(Party::decides)
        .filter(party -> keys.values().stream().anyMatch(key -> key.party().equals(party.id())))
        .map(Party::mspId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Parties that can approve what this organisation proposed: active operators of others with a
  /// key in force, in order of id.
  public List<Party> approvers(String proposer) {
    return parties.values().stream()
        .filter(Party::decides)
        .filter(party -> !party.mspId().equals(proposer))
        .filter(party -> keys.values().stream().anyMatch(key -> key.signsFor(party.id())))
        .sorted(Comparator.comparing(party -> party.id().value()))
        .toList();
  }

  @Override
  public Optional<Proposal> proposal(EntryId id) {
    return Optional.ofNullable(proposals.get(id));
  }
}
