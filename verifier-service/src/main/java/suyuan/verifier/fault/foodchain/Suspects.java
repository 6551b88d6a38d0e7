package suyuan.verifier.fault.foodchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Parameters.Rate;
import suyuan.verifier.fault.engine.Past;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.fault.foodchain.Network.Delivery;
import suyuan.verifier.fault.foodchain.Network.Station;

/// A network as the engine's picture. Items are the deliveries that ended somewhere, each a piece;
/// claims the outbreak stations, about what they got: one of several, where they got several.
/// Causes are stations, lots and deliveries. How often people fall ill otherwise isn't known, so
/// that the number of cases tells nothing.
final class Suspects {
  private static final Rate UNKNOWN = new Rate(0.001, 1e-6);
  private static final String ILLNESS = "illness";

  private final Network network;
  private final List<Delivery> ends;
  private final List<String> cases;
  private final List<Cause> causes = new ArrayList<>();
  private final Map<String, Set<String>> reachedCases = new LinkedHashMap<>();

  Suspects(Network network) {
    this.network = network;
    this.ends = network.deliveries().values().stream().filter(network::ends).toList();
    this.cases = network.cases().stream().filter(this::gotAny).sorted().toList();
    if (cases.isEmpty()) {
      throw new FoodChainException("No outbreak station received anything.");
    }
    stations();
    lots();
    network
        .deliveries()
        .values()
        .forEach(one -> add(Stage.SHIPMENT, "delivery " + one.id(), one.from(), List.of(one)));
  }

  private boolean gotAny(String station) {
    return ends.stream().anyMatch(one -> one.to().equals(station));
  }

  private void stations() {
    for (Station one : network.stations().values()) {
      List<Delivery> sent = sent(one.id());
      if (!sent.isEmpty() && !network.cases().contains(one.id())) {
        add(stage(one.business()), "station " + one.id(), one.id(), sent);
      }
    }
  }

  private List<Delivery> sent(String station) {
    return network.deliveries().values().stream()
        .filter(one -> one.from().equals(station))
        .toList();
  }

  private void lots() {
    Map<String, List<Delivery>> lots = new LinkedHashMap<>();
    for (Delivery one : network.deliveries().values()) {
      String key = "lot " + one.lot() + " of " + one.from();
      lots.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
    }
    lots.forEach((key, sent) -> add(Stage.MATERIAL, key, sent.getFirst().from(), sent));
  }

  /// Who sells to people is a shop, who only keeps and passes on a warehouse, else a place of
  /// making.
  private static Stage stage(String business) {
    String words = business.toLowerCase(Locale.ROOT);
    if (List.of("retail", "market", "shop", "restaurant", "store").stream()
            .anyMatch(words::contains)
        && !words.contains("storage")) {
      return Stage.SHOP;
    }
    boolean keeps =
        List.of("trade", "wholesale", "distribut", "storage", "warehouse", "logist", "import")
            .stream()
            .anyMatch(words::contains);
    return keeps ? Stage.WAREHOUSE : Stage.LINE;
  }

  private void add(Stage stage, String key, String party, List<Delivery> sent) {
    Set<String> reached = network.reached(sent);
    Exposed exposed = exposed(reached);
    if (exposed.size() > 0) {
      causes.add(new Cause(stage, key, party, exposed, List.of()));
      reachedCases.put(key, casesAmong(reached));
    }
  }

  private Set<String> casesAmong(Set<String> reached) {
    Set<String> found = new TreeSet<>();
    ends.stream()
        .filter(one -> reached.contains(one.id()) && network.cases().contains(one.to()))
        .forEach(one -> found.add(one.to()));
    return found;
  }

  /// Ends first, then one thing for each case, which is one of the ends there.
  private Exposed exposed(Set<String> reached) {
    int[] items = new int[ends.size() + cases.size()];
    float[] probabilities = new float[items.length];
    int size = 0;
    for (int i = 0; i < items.length; i++) {
      float probability = probability(i, reached);
      if (probability > 0) {
        items[size] = i;
        probabilities[size++] = probability;
      }
    }
    return Exposed.of(Arrays.copyOf(items, size), Arrays.copyOf(probabilities, size));
  }

  private float probability(int item, Set<String> reached) {
    if (item < ends.size()) {
      return reached.contains(ends.get(item).id()) ? 1 : 0;
    }
    String at = cases.get(item - ends.size());
    List<Delivery> got = ends.stream().filter(one -> one.to().equals(at)).toList();
    return (float) got.stream().filter(one -> reached.contains(one.id())).count() / got.size();
  }

  Picture picture() {
    int[] days = new int[ends.size() + cases.size()];
    float[] pieces = new float[days.length];
    Arrays.fill(pieces, 0, ends.size(), 1);
    List<Claim> claims = new ArrayList<>();
    for (int c = 0; c < cases.size(); c++) {
      String id = cases.get(c);
      Set<String> who = Set.of("claimant:" + id);
      claims.add(new Claim(id, ends.size() + c, Instant.EPOCH, ILLNESS, who, ""));
    }
    Parameters stated = Parameters.stated();
    return new Picture(
        Items.of(days, pieces),
        causes,
        claims,
        new Picture.Window(0, 3_652),
        Past.NONE,
        new Parameters(
            stated.priors(),
            stated.another(),
            stated.lambdas(),
            stated.symptoms(),
            stated.background(),
            stated.records(),
            stated.trust(),
            stated.delay(),
            UNKNOWN,
            stated.limits(),
            stated.gate()));
  }

  int ends() {
    return ends.size();
  }

  /// Ends at stations that are no cases: without any there is nothing to compare with.
  long controls() {
    return ends.stream().filter(one -> !network.cases().contains(one.to())).count();
  }

  int cases() {
    return cases.size();
  }

  /// Of the cases, how many a cause can explain: FoodChain-Lab's score is this as a share.
  int explained(String key) {
    return reachedCases.getOrDefault(key, Set.of()).size();
  }
}
