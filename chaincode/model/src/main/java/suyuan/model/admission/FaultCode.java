package suyuan.model.admission;

import java.util.Locale;

/// Why a record is refused. The words are stable.
public enum FaultCode {
  /// The same statement or registration id was used before with other content.
  ID_REUSED,
  /// No party of that name is registered.
  UNKNOWN_PARTY,
  /// The party is registered but not active.
  INACTIVE_PARTY,
  /// The submitter's MSP is not the party's.
  FOREIGN_SUBMITTER,
  /// No key of that name is registered.
  UNKNOWN_KEY,
  /// The key belongs to another party.
  FOREIGN_KEY,
  /// The key was revoked earlier in ledger order.
  REVOKED_KEY,
  /// The signature doesn't hold under the key.
  BAD_SIGNATURE,
  /// The events are not the ones that were signed.
  BAD_ROOT,
  /// The rules version is not the one in force.
  WRONG_RULES,
  /// A field or extension that is not on the closed list.
  UNKNOWN_FIELD,
  /// A field is missing or has the wrong form.
  BAD_FORM,
  /// A unit that doesn't measure the product, or is of another dimension than its base unit.
  BAD_UNIT,
  /// The party's roles don't allow it to say this.
  ROLE_FORBIDS,
  /// The identifier is not under the party's prefixes nor delegated to it.
  FOREIGN_PREFIX,
  /// Another party holds a prefix that overlaps this one.
  PREFIX_TAKEN,
  /// A correction of an event that isn't the party's own or never stood on the ledger.
  FOREIGN_CORRECTION,
  /// The registration may not be made by this party.
  NOT_ENTITLED,
  /// A product version that isn't the next one, a key that is registered already, and the like.
  OUT_OF_ORDER,
  /// An approval of what was never proposed, or of other content than was.
  UNKNOWN_PROPOSAL,
  /// The proposal was approved before.
  ALREADY_APPROVED,
  /// An organisation may not approve what it proposed itself.
  OWN_PROPOSAL,
  /// What the proposal rests on has changed since: it must be proposed anew.
  STALE_PROPOSAL,
  /// More bytes than the ledger takes.
  TOO_LARGE;

  /// The code as it stands in JSON: `bad-root`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
