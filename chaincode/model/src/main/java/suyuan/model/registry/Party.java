package suyuan.model.registry;

import java.util.List;
import java.util.Set;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Prefix;

/// A member of the ledger. Several parties may share one MSP. A party's places are its GLNs; its
/// GS1 prefixes are the ones it may create identifiers under.
public record Party(
    PartyId id,
    String mspId,
    Names names,
    Set<Role> roles,
    List<Place> places,
    List<Prefix> prefixes,
    boolean active) {
  public Party {
    roles = Set.copyOf(roles);
    places = List.copyOf(places);
    prefixes = List.copyOf(prefixes);
  }

  /// A place of a party: a works, a warehouse, a shop.
  public record Place(Gln gln, Names names) {}

  /// Whether it is an active operator.
  public boolean decides() {
    return active && roles.contains(Role.OPERATOR);
  }

  public boolean at(Gln gln) {
    return places.stream().anyMatch(place -> place.gln().equals(gln));
  }
}
