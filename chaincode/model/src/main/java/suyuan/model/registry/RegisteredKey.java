package suyuan.model.registry;

import suyuan.model.Bytes;

/// A party's Ed25519 public key (32 bytes) and who keeps the private one: the party itself, or a
/// host, whose word a signature with it then is.
public record RegisteredKey(
    KeyId id, PartyId party, Bytes publicKey, PartyId keeper, boolean revoked) {

  public boolean hosted() {
    return !keeper.equals(party);
  }

  /// Whether what it signs counts as this party's.
  public boolean signsFor(PartyId signer) {
    return party.equals(signer) && !revoked;
  }

  RegisteredKey revoke() {
    return new RegisteredKey(id, party, publicKey, keeper, true);
  }
}
