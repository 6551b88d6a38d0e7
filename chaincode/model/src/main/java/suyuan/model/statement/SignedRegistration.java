package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord;

/// A registration with its signature: committed to the ledger and a leaf of the log, like a
/// statement.
public final class SignedRegistration {
  private final Registration registration;
  private final Envelope envelope;

  private SignedRegistration(Registration registration, Envelope envelope) {
    this.registration = registration;
    this.envelope = envelope;
  }

  /// A registration as it came.
  ///
  /// @throws FormatException if the bytes aren't one
  public static SignedRegistration of(Bytes registration, Bytes signature) {
    return new SignedRegistration(
        Registration.parse(registration),
        new Envelope(Registration.FORMAT, registration, signature));
  }

  public static SignedRegistration sign(
      PartyId by, StatementId id, RegistryRecord change, Signer signer) {
    Registration registration = new Registration(by, id, signer.key(), change);
    return new SignedRegistration(
        registration, Envelope.sign(Registration.FORMAT, registration.bytes(), signer));
  }

  public Registration registration() {
    return registration;
  }

  public Bytes bytes() {
    return envelope.header();
  }

  /// Ed25519, 64 bytes where well formed.
  public Bytes signature() {
    return envelope.signature();
  }

  /// Whether the signature holds under this public key (32 bytes).
  public boolean signedWith(Bytes publicKey) {
    return envelope.holdsUnder(publicKey);
  }

  /// This registration's leaf hash in the log: RFC 6962 leaf of its bytes ‖ signature.
  public Bytes logLeaf() {
    return envelope.logLeaf();
  }
}
