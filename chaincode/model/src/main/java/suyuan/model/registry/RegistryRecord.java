package suyuan.model.registry;

import suyuan.model.Bytes;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;

/// A change of the registry; committed to the ledger like a statement, signed by the party that
/// makes it.
public sealed interface RegistryRecord {

  /// Its JSON form, in registrations and in the contract's state.
  default Json.Obj json() {
    return RegistryWriter.write(this);
  }

  /// Reads the JSON form.
  ///
  /// @throws IllegalArgumentException naming what is missing or wrong
  static RegistryRecord of(Json.Obj json) {
    return RegistryReader.record(json);
  }

  /// The first record of a ledger: its operator and the operator's first key, with which it is
  /// signed.
  record LedgerFounded(Party operator, Bytes publicKey) implements RegistryRecord {}

  /// A party is added or changed. By the operator.
  record PartyRegistered(Party party) implements RegistryRecord {}

  /// A key is added. By the operator.
  record KeyRegistered(PartyId party, Bytes publicKey, PartyId keeper) implements RegistryRecord {}

  /// A key signs nothing any more from here on in ledger order. By its party or the operator.
  record KeyRevoked(KeyId key) implements RegistryRecord {}

  /// A party may create identifiers under another's prefix. By the prefix's owner.
  record Delegated(Prefix prefix, PartyId to) implements RegistryRecord {}

  /// A delegation ends. By the prefix's owner.
  record DelegationEnded(Prefix prefix, PartyId to) implements RegistryRecord {}

  /// A product is published or gets its next version. By its owner, under its own prefix.
  record ProductPublished(Product product) implements RegistryRecord {}

  /// From here on statements name this rules version. By the operator.
  record RulesActivated(int version) implements RegistryRecord {}

  /// Another organisation's proposal holds from here on. By an operator.
  ///
  /// @param digest SHA-256 of the proposal's canonical bytes: what was read is what is approved
  record Approved(EntryId proposal, Bytes digest) implements RegistryRecord {
    public Approved {
      if (digest.size() != 32) {
        throw new IllegalArgumentException("digest is 32 bytes, here " + digest.size());
      }
    }
  }
}
