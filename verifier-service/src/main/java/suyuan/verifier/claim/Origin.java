package suyuan.verifier.claim;

import java.util.Optional;
import suyuan.model.registry.PartyId;

/// Where a claim comes from. Only pseudonyms of it are kept.
///
/// @param address network address of the device
/// @param agent what the device calls itself
/// @param contact how the claimant wants to be reached, if they said so
/// @param desk the party whose staff filed it, if anyone's
record Origin(String address, String agent, Optional<String> contact, Optional<PartyId> desk) {
  private static final int LONGEST = 512;

  Origin {
    agent = agent.substring(0, Math.min(LONGEST, agent.length()));
    contact = contact.map(String::strip).filter(text -> !text.isEmpty());
  }
}
