package suyuan.verifier.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.verifier.demo.story.Cast;

/// Where the parties capture: all at one node, or each at its member's.
record Seats(Map<Organisation, Seat> members, Optional<Seat> only) {

  /// A node as one member uses it.
  ///
  /// @param token its operator's
  record Seat(NodeClient node, String token, String mspId) {}

  Seats {
    members = new EnumMap<>(members);
  }

  static Seats at(NodeClient node, String operatorToken) {
    return new Seats(
        new EnumMap<>(Organisation.class), Optional.of(new Seat(node, operatorToken, "SuyuanMSP")));
  }

  static Seats of(Map<Organisation, Seat> members) {
    return new Seats(members, Optional.empty());
  }

  Seat of(Cast party) {
    return only.orElseGet(() -> of(Organisation.of(party)));
  }

  Seat of(Organisation member) {
    return Optional.ofNullable(members.get(member))
        .orElseThrow(() -> new DemoException("There is no node of " + member.word() + "."));
  }

  /// Who can approve what this one proposes.
  Seat another(Seat seat) {
    return members.values().stream()
        .filter(other -> !other.equals(seat))
        .findFirst()
        .orElseThrow(() -> new DemoException("Nobody can approve what waits for approval."));
  }

  List<Seat> all() {
    return only.map(List::of).orElseGet(() -> List.copyOf(members.values()));
  }
}
