package suyuan.contract;

import suyuan.model.Bytes;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.registry.Approvals;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// What a registry record changes in the state.
record RegistryChange(State state) {

  void take(RegistryEntry entry) {
    switch (Approvals.effect(entry, new StateRegistry(state))) {
      case Approvals.Holds(RegistryRecord change) -> apply(change);
      case Approvals.Waits(Proposal proposal) ->
          state.put(Keys.proposal(entry.id()), proposal.json());
      case Approvals.Approves(Proposal proposal) -> {
        apply(proposal.entry().change());
        state.put(Keys.proposal(proposal.entry().id()), proposal.approve().json());
      }
    }
  }

  private void apply(RegistryRecord change) {
    switch (change) {
      case LedgerFounded(Party operator, Bytes publicKey) -> {
        put(new PartyRegistered(operator));
        put(new KeyRegistered(operator.id(), publicKey, operator.id()));
        state.put(Keys.RULES, new RulesActivated(1).json());
      }
      case PartyRegistered party -> put(party);
      case KeyRegistered key -> put(key);
      case KeyRevoked(KeyId key) ->
          state.update(Keys.key(key), json -> json.with("revoked", Json.of(true)));
      case Delegated(Prefix prefix, PartyId to) ->
          state.update(Keys.delegations(to), json -> json.with(prefix.digits(), Json.of(true)));
      case DelegationEnded(Prefix prefix, PartyId to) ->
          state.update(Keys.delegations(to), json -> json.without(prefix.digits()));
      case ProductPublished(Product product) ->
          state.put(Keys.product(product.gtin()), change.json());
      case RulesActivated _ -> state.put(Keys.RULES, change.json());
      case Approved _ -> {}
    }
  }

  private void put(PartyRegistered record) {
    Party party = record.party();
    new StateRegistry(state).party(party.id()).ifPresent(this::leave);
    state.put(Keys.party(party.id()), record.json());
    Json.Obj holder = Json.Obj.builder().put("party", party.id().value()).build();
    party.places().forEach(place -> state.put(Keys.place(place.gln()), holder));
    Json name = Json.of(party.id().value());
    party
        .prefixes()
        .forEach(
            prefix ->
                state.update(
                    Keys.prefixes(prefix.head()), taken -> taken.with(prefix.digits(), name)));
    decides(party);
  }

  /// Whether the party is one of those that decide now.
  private void decides(Party party) {
    Json.Obj before = new StateRegistry(state).operators();
    boolean decides = party.decides() && state.get(Keys.keyed(party.id())).isPresent();
    Json.Obj after =
        decides
            ? before.with(party.id().value(), Json.of(party.mspId()))
            : before.without(party.id().value());
    if (!after.equals(before)) {
      state.put(Keys.DECIDING, after);
    }
  }

  private void leave(Party before) {
    before.places().forEach(place -> state.delete(Keys.place(place.gln())));
    before
        .prefixes()
        .forEach(
            prefix ->
                state.update(
                    Keys.prefixes(prefix.head()), taken -> taken.without(prefix.digits())));
  }

  private void put(KeyRegistered key) {
    state.put(Keys.key(KeyId.of(key.publicKey())), key.json());
    state.put(Keys.keyed(key.party()), Json.of(true));
    new StateRegistry(state).party(key.party()).ifPresent(this::decides);
  }
}
