package suyuan.model.registry;

import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Prefix;

/// Who may say what, at one point of the ledger. A view by key, so that a contract can read just
/// what it needs.
public interface Registry {
  /// Whether the ledger has its founding record.
  boolean founded();

  Optional<Party> party(PartyId id);

  Optional<RegisteredKey> key(KeyId id);

  /// The party one of whose places this is.
  Optional<Party> at(Gln place);

  /// The current version of a product.
  Optional<Product> product(Gtin gtin);

  /// Whether this party may create identifiers under the prefix of this identifier: its own prefix
  /// or one delegated to it.
  boolean mayIssue(PartyId party, Identifier identifier);

  /// Another party than this one with a prefix of its own that overlaps `prefix`, whether it is
  /// active or not: what it gave out stays its own. If there are several, the one with the smallest
  /// id.
  Optional<PartyId> overlapping(Prefix prefix, PartyId but);

  /// The version of the rules in force.
  int rules();

  /// The organisations (MSP ids) that decide on parties, keys and rules: those of the active
  /// operators that have ever had a key. With more than one, a change by one of them waits for
  /// another ([Approvals]).
  Set<String> deciding();

  /// A change that waits for approval, or was approved.
  Optional<Proposal> proposal(EntryId id);
}
