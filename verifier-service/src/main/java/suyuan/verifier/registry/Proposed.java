package suyuan.verifier.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suyuan.model.ledger.Position;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegistryRecord;

/// A change of the registry that one organisation proposed, and what became of it.
///
/// @param position where it was proposed
/// @param about the party that it would change, if it is one
/// @param replaces what held in its place when it was proposed
record Proposed(
    Proposal proposal,
    Position position,
    Instant time,
    Optional<PartyId> about,
    Optional<RegistryRecord> replaces,
    Standing standing) {

  /// What became of it.
  sealed interface Standing {
    /// Nobody has approved it.
    ///
    /// @param approvers operators that can, in order of id
    record Waiting(List<Party> approvers) implements Standing {}

    /// It holds since then.
    record Approved(EntryId approval, String mspId, Position position, Instant time)
        implements Standing {}

    /// As things are, nobody can approve it.
    ///
    /// @param why a sentence of the ledger's rules
    record Stale(String why) implements Standing {}

    default String word() {
      return switch (this) {
        case Waiting _ -> "waiting";
        case Approved _ -> "approved";
        case Stale _ -> "stale";
      };
    }
  }

  Proposed now(Standing then) {
    return new Proposed(proposal, position, time, about, replaces, then);
  }

  EntryId id() {
    return proposal.entry().id();
  }

  RegistryRecord change() {
    return proposal.entry().change();
  }
}
