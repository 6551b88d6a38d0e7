package suyuan.verifier.fault.foodchain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who delivered what to whom, and which delivery went into which.
///
/// @param stations by id
/// @param deliveries by id
/// @param next of each delivery: those that something of it went into
/// @param cases ids of the outbreak stations
record Network(
    Map<String, Station> stations,
    Map<String, Delivery> deliveries,
    Map<String, Set<String>> next,
    Set<String> cases) {

  /// @param business what it does, in words of the file: "Bakery"
  /// @param kills nothing harmful leaves it
  record Station(String id, String name, String business, boolean kills) {}

  /// @param lot as the sender numbers it, else the delivery's own id
  record Delivery(String id, String from, String to, String name, String lot) {}

  /// @param crossing stations in which whatever came in may get into whatever goes out
  static Network of(
      List<Station> stations,
      List<Delivery> deliveries,
      List<List<String>> relations,
      Set<String> crossing,
      Set<String> cases) {
    Map<String, Station> byId = new LinkedHashMap<>();
    for (Station one : stations) {
      once(byId.put(one.id(), one) == null, "station", one.id());
    }
    Map<String, Delivery> ways = new LinkedHashMap<>();
    for (Delivery one : deliveries) {
      once(ways.put(one.id(), one) == null, "delivery", one.id());
      known(byId, one.from(), "Delivery " + one.id() + " is from");
      known(byId, one.to(), "Delivery " + one.id() + " is to");
    }
    cases.forEach(one -> known(byId, one, "The list of outbreak stations has"));
    crossing.forEach(one -> known(byId, one, "The tracing data have"));
    Network network = new Network(byId, ways, next(ways, relations, crossing), Set.copyOf(cases));
    network.refuseCycles();
    return network;
  }

  private static void once(boolean first, String what, String id) {
    if (!first) {
      throw new FoodChainException("There are two of " + what + " " + id + ".");
    }
  }

  private static void known(Map<String, Station> stations, String id, String who) {
    if (!stations.containsKey(id)) {
      throw new FoodChainException(who + " station " + id + ", which isn't in the file.");
    }
  }

  private static Map<String, Set<String>> next(
      Map<String, Delivery> ways, List<List<String>> relations, Set<String> crossing) {
    Map<String, Set<String>> next = new HashMap<>();
    for (List<String> relation : relations) {
      Delivery from = delivery(ways, relation.getFirst());
      Delivery to = delivery(ways, relation.getLast());
      if (!from.to().equals(to.from())) {
        throw new FoodChainException(
            "Delivery %s can't have gone into %s: it came to station %s, the other left %s."
                .formatted(from.id(), to.id(), from.to(), to.from()));
      }
      next.computeIfAbsent(from.id(), _ -> new HashSet<>()).add(to.id());
    }
    for (Delivery in : ways.values()) {
      for (Delivery out : ways.values()) {
        if (in.to().equals(out.from()) && crossing.contains(in.to())) {
          next.computeIfAbsent(in.id(), _ -> new HashSet<>()).add(out.id());
        }
      }
    }
    return next;
  }

  private static Delivery delivery(Map<String, Delivery> ways, String id) {
    Delivery one = ways.get(id);
    if (one == null) {
      throw new FoodChainException(
          "A relation names delivery " + id + ", which isn't in the file.");
    }
    return one;
  }

  private void refuseCycles() {
    Map<String, Integer> sources = new HashMap<>();
    next.values().forEach(all -> all.forEach(one -> sources.merge(one, 1, Integer::sum)));
    List<String> free = new ArrayList<>(deliveries.keySet());
    free.removeIf(sources::containsKey);
    int done = 0;
    while (!free.isEmpty()) {
      done++;
      for (String one : next.getOrDefault(free.removeLast(), Set.of())) {
        if (sources.merge(one, -1, Integer::sum) == 0) {
          free.add(one);
        }
      }
    }
    if (done < deliveries.size()) {
      String one =
          deliveries.keySet().stream()
              .filter(id -> sources.getOrDefault(id, 0) > 0)
              .findFirst()
              .orElseThrow();
      throw new FoodChainException(
          "Delivery " + one + " is in or behind a cycle: something would have gone into itself.");
    }
  }

  /// Whether a delivery ended where it went: at an outbreak station, or one that passes nothing on.
  boolean ends(Delivery delivery) {
    return cases.contains(delivery.to())
        || deliveries.values().stream().noneMatch(one -> one.from().equals(delivery.to()));
  }

  /// Ids of all deliveries that something of these may be in, themselves included.
  Set<String> reached(List<Delivery> from) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(from.stream().map(Delivery::id).toList());
    while (!open.isEmpty()) {
      String id = open.removeLast();
      if (reached.add(id) && !kills(id)) {
        open.addAll(next.getOrDefault(id, Set.of()));
      }
    }
    return reached;
  }

  private boolean kills(String delivery) {
    Delivery one = deliveries.get(delivery);
    Station at = one == null ? null : stations.get(one.to());
    return at != null && at.kills();
  }
}
