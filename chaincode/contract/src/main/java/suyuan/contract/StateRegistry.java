package suyuan.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// The registry, read from the state key by key. Values are the registry records that put them
/// there; a revoked key's says so beside it.
record StateRegistry(State state) implements Registry {

  @Override
  public boolean founded() {
    return state.get(Keys.RULES).isPresent();
  }

  @Override
  public Optional<Party> party(PartyId id) {
    return record(Keys.party(id), PartyRegistered.class).map(PartyRegistered::party);
  }

  @Override
  public Optional<RegisteredKey> key(KeyId id) {
    return state.form(Keys.key(id), RegisteredKey.class, json -> key(id, json));
  }

  private static RegisteredKey key(KeyId id, Json.Obj json) {
    KeyRegistered key = (KeyRegistered) RegistryRecord.of(json.without("revoked"));
    return new RegisteredKey(id, key.party(), key.publicKey(), key.keeper(), json.has("revoked"));
  }

  @Override
  public Optional<Party> at(Gln place) {
    return state
        .json(Keys.place(place))
        .flatMap(json -> json.string("party"))
        .map(PartyId::new)
        .flatMap(this::party);
  }

  @Override
  public Optional<Product> product(Gtin gtin) {
    return record(Keys.product(gtin), ProductPublished.class).map(ProductPublished::product);
  }

  @Override
  public boolean mayIssue(PartyId party, Identifier identifier) {
    Stream<Prefix> own = party(party).stream().flatMap(known -> known.prefixes().stream());
    return cover(own, identifier) || cover(delegated(party), identifier);
  }

  private static boolean cover(Stream<Prefix> prefixes, Identifier identifier) {
    return prefixes.anyMatch(prefix -> prefix.covers(identifier));
  }

  private Stream<Prefix> delegated(PartyId to) {
    return state.form(Keys.delegations(to), Prefixes.class, Prefixes::of).stream()
        .flatMap(delegated -> delegated.all().stream());
  }

  private record Prefixes(List<Prefix> all) {
    static Prefixes of(Json.Obj json) {
      return new Prefixes(json.members().keySet().stream().map(Prefix::new).toList());
    }
  }

  @Override
  public Optional<PartyId> overlapping(Prefix prefix, PartyId but) {
    return state.json(Keys.prefixes(prefix.head())).stream()
        .flatMap(taken -> taken.members().entrySet().stream())
        .filter(one -> prefix.overlaps(new Prefix(one.getKey())))
        .map(one -> ((Json.Str) one.getValue()).value())
        .filter(holder -> !holder.equals(but.value()))
        .min(Comparator.naturalOrder())
        .map(PartyId::new);
  }

  @Override
  public int rules() {
    return record(Keys.RULES, RulesActivated.class).map(RulesActivated::version).orElse(1);
  }

  @Override
  public Set<String> deciding() {
    return operators().members().values().stream()
        .map(mspId -> ((Json.Str) mspId).value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The MSP of each operator that decides.
  Json.Obj operators() {
    return state.json(Keys.DECIDING).orElse(Json.Obj.EMPTY);
  }

  @Override
  public Optional<Proposal> proposal(EntryId id) {
    return state.json(Keys.proposal(id)).map(json -> Proposal.of(id, json));
  }

  private <T extends RegistryRecord> Optional<T> record(String key, Class<T> type) {
    return state.form(key, type, json -> type.cast(RegistryRecord.of(json)));
  }
}
