package suyuan.model.registry;

import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;

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

  /// The version of the rules in force.
  int rules();
}
