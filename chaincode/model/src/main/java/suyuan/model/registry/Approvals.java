package suyuan.model.registry;

import java.nio.charset.StandardCharsets;
import suyuan.model.Bytes;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// Which changes hold at once and which wait for another organisation. Where one organisation alone
/// decides (the embedded ledger; a channel that was founded a moment ago) all hold at once. From
/// the second deciding organisation on, parties, keys and rules are proposed by one and approved by
/// another. What is a party's own to decide needs nobody: its products, its prefixes, and to revoke
/// a key of its own, which can't wait.
public final class Approvals {
  private Approvals() {}

  /// What an admitted entry does.
  public sealed interface Effect {}

  /// It holds from here on.
  public record Holds(RegistryRecord change) implements Effect {}

  /// It is kept until it is approved.
  public record Waits(Proposal proposal) implements Effect {}

  /// It lets a proposal hold from here on.
  public record Approves(Proposal proposal) implements Effect {}

  /// What this entry does to the registry as it is.
  ///
  /// @throws IllegalStateException if admission would refuse it
  public static Effect effect(RegistryEntry entry, Registry registry) {
    if (entry.change() instanceof Approved(EntryId proposal, Bytes _)) {
      return new Approves(registry.proposal(proposal).orElseThrow(IllegalStateException::new));
    }
    return waits(entry, registry)
        ? new Waits(
            new Proposal(
                entry, mspId(entry.by(), registry), before(entry.change(), registry), false))
        : new Holds(entry.change());
  }

  private static String mspId(PartyId party, Registry registry) {
    return registry.party(party).map(Party::mspId).orElseThrow(IllegalStateException::new);
  }

  private static boolean waits(RegistryEntry entry, Registry registry) {
    return switch (entry.change()) {
      case PartyRegistered _, KeyRegistered _, RulesActivated _ -> severalDecide(registry);
      case KeyRevoked(KeyId key) -> !isOwn(key, entry.by(), registry) && severalDecide(registry);
      case LedgerFounded _, Delegated _, DelegationEnded _, ProductPublished _, Approved _ -> false;
    };
  }

  private static boolean severalDecide(Registry registry) {
    return registry.deciding().size() > 1;
  }

  private static boolean isOwn(KeyId key, PartyId by, Registry registry) {
    return registry.key(key).filter(known -> known.party().equals(by)).isPresent();
  }

  /// What a change would replace, so that nobody approves what has been overtaken: SHA-256 of the
  /// party's record (nothing if there is none), or the rules version in force.
  public static Bytes before(RegistryRecord change, Registry registry) {
    return switch (change) {
      case PartyRegistered(Party party) ->
          registry
              .party(party.id())
              .map(known -> Bytes.sha256(new PartyRegistered(known).json().canonical().toArray()))
              .orElse(Bytes.of());
      case RulesActivated _ ->
          Bytes.of(Integer.toString(registry.rules()).getBytes(StandardCharsets.US_ASCII));
      case KeyRegistered _,
          KeyRevoked _,
          LedgerFounded _,
          Delegated _,
          DelegationEnded _,
          ProductPublished _,
          Approved _ ->
          Bytes.of();
    };
  }
}
