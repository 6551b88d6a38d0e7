package suyuan.model.registry;

import suyuan.model.Bytes;

/// A change of the registry as it was signed.
///
/// @param key the key that signed it
/// @param digest SHA-256 of the canonical bytes that were signed (32 bytes)
public record RegistryEntry(EntryId id, KeyId key, RegistryRecord change, Bytes digest) {

  public PartyId by() {
    return id.by();
  }
}
