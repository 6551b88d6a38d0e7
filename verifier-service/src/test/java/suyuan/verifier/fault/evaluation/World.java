package suyuan.verifier.fault.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Past;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Stage;

/// Makes outbreaks: a chain, its causes, who claims when and about what.
final class World {
  private final Table all;
  private final Table own;
  private final List<String> symptoms;

  World(Table all, String name) {
    this.all = all;
    this.own = all.in(name);
    this.symptoms = all.texts("symptoms");
  }

  /// @param hasCause false: nothing but background
  Outbreak outbreak(long seed, boolean hasCause) {
    Chance chance = new Chance(seed);
    Chain chain = new Chain(all.in("chain"), own.whole("pace"), chance);
    List<Integer> truth = hasCause ? truth(chain, chance) : List.of();
    LookUps looks =
        own.has("looks") ? LookUps.of(chain.way, own.in("looks"), chance) : LookUps.none(chain.way);
    List<Complaint> complaints =
        complaints(chain, truth, chance).stream()
            .filter(one -> looks.isReported(one.item(), one.day(), chance))
            .toList();
    int from = from(chain, truth, chance);
    List<Complaint> watched =
        complaints.stream()
            .filter(one -> one.day() >= from)
            .sorted(Comparator.comparingDouble(Complaint::time).thenComparingInt(Complaint::item))
            .toList();
    boolean[] told = new boolean[watched.size()];
    for (int i = 0; i < told.length; i++) {
      told[i] = tells(chain.way.misused[watched.get(i).item()], chance);
    }
    return new Outbreak(
        looks.items(chain.way),
        records(chain, truth, chance),
        truth,
        IntStream.range(0, told.length).mapToObj(i -> claim(chain, watched.get(i), i)).toList(),
        told,
        useTold(),
        from,
        past(chance));
  }

  /// @param time days, with their fraction
  private record Complaint(int item, double time, String symptom) {
    int day() {
      return (int) time;
    }
  }

  private boolean tells(boolean misused, Chance chance) {
    Table table = all.in("chain");
    return chance.is(table.number(misused ? "misuseTold" : "misuseToldFalsely"));
  }

  /// Misuse where the claimant tells nothing, where she tells of it, and of others.
  private double[] useTold() {
    Table table = all.in("chain");
    double misuse = table.number("misuse");
    double yes = misuse * table.number("misuseTold");
    double no = misuse - yes;
    double falseYes = (1 - misuse) * table.number("misuseToldFalsely");
    return new double[] {no / (no + 1 - misuse - falseYes), yes / (yes + falseYes), misuse};
  }

  private List<Integer> truth(Chain chain, Chance chance) {
    int first = cause(chain, chance);
    if (!chance.is(own.number("twoCauses"))) {
      return List.of(first);
    }
    int second = cause(chain, chance);
    return first == second ? List.of(first) : List.of(first, second);
  }

  private int cause(Chain chain, Chance chance) {
    Table table = all.in("causes");
    Stage[] stages =
        Arrays.stream(Stage.values()).filter(one -> one != Stage.NONE).toArray(Stage[]::new);
    double[] shares = Arrays.stream(stages).mapToDouble(one -> table.number(one.word())).toArray();
    Stage stage = stages[chance.pick(shares)];
    int[] of =
        IntStream.range(0, chain.causes.size())
            .filter(c -> chain.causes.get(c).stage() == stage)
            .toArray();
    return of[chance.below(of.length)];
  }

  private List<Complaint> complaints(Chain chain, List<Integer> truth, Chance chance) {
    List<Complaint> complaints = new ArrayList<>();
    double reported = own.number("reported");
    int unrelated = chance.poisson(chain.way.pieces * own.number("background") * reported);
    for (int i = 0; i < unrelated; i++) {
      add(complaints, chain, chance.below(chain.way.pieces), Stage.NONE, chance);
    }
    double[] spread =
        IntStream.range(0, 200)
            .mapToDouble(_ -> Math.exp(own.number("shopSpread") * chance.normal()))
            .toArray();
    for (int cause : truth) {
      double[] defect = own.numbers("defect");
      double rate = chance.uniform(defect[0], defect[1]) * reported;
      for (int item : chain.causes.get(cause).truly()) {
        boolean reached = chance.is(own.number("affected"));
        if (reached && chance.is(Math.min(1, rate * spread[chain.way.shop[item]]))) {
          add(complaints, chain, item, chain.causes.get(cause).stage(), chance);
        }
      }
    }
    cluster(complaints, chain, chance);
    return complaints;
  }

  private void add(List<Complaint> complaints, Chain chain, int item, Stage stage, Chance chance) {
    double time = chain.way.sold[item] + chance.uniform(0, 1) + delay(chance);
    complaints.add(new Complaint(item, time, symptom(stage, chance)));
  }

  /// One who claims brings neighbours to claim: about other pieces of the same shop, at once.
  private void cluster(List<Complaint> complaints, Chain chain, Chance chance) {
    int first = complaints.size();
    int[][] byShop = Grouping.of(chain.way.shop, 200);
    for (int i = 0; i < first && own.number("clustered") > 0; i++) {
      Complaint one = complaints.get(i);
      if (chance.is(own.number("clustered"))) {
        int[] near = byShop[chain.way.shop[one.item()]];
        for (int more = chance.poisson(own.number("cluster")); more > 0; more--) {
          int item = near[chance.below(near.length)];
          if (chain.way.sold[item] < one.day()) {
            complaints.add(
                new Complaint(
                    item, one.time() + chance.uniform(0, 2), symptom(Stage.NONE, chance)));
          }
        }
      }
    }
  }

  private double delay(Chance chance) {
    double mean = own.number("delayMean");
    double sigma = own.number("delaySigma");
    return own.text("delay").equals("exponential")
        ? chance.exponential(mean)
        : Math.exp(Math.log(mean) - sigma * sigma / 2 + sigma * chance.normal());
  }

  private String symptom(Stage stage, Chance chance) {
    return chance.is(own.number("blur"))
        ? symptoms.get(chance.below(symptoms.size()))
        : symptoms.get(chance.pick(all.in("symptomsOf").numbers(stage.word())));
  }

  /// The watch begins some days before the first piece that is reached was sold.
  private int from(Chain chain, List<Integer> truth, Chance chance) {
    int early = chance.below(own.whole("watch") + 1);
    int first =
        truth.stream()
            .flatMapToInt(cause -> Arrays.stream(chain.causes.get(cause).truly()))
            .map(item -> chain.way.sold[item])
            .min()
            .orElseGet(() -> 20 + chance.below(60));
    return first - early;
  }

  private static Claim claim(Chain chain, Complaint one, int number) {
    return new Claim(
        String.format(Locale.ROOT, "%04d", number),
        one.item(),
        Instant.ofEpochMilli((long) (one.time() * 86_400_000)),
        one.symptom(),
        Set.of("claimant:" + one.item(), "device:" + one.item()),
        "shop " + chain.way.shop[one.item()]);
  }

  private List<Cause> records(Chain chain, List<Integer> truth, Chance chance) {
    return new Sensors(own).records(chain.causes, truth, chance);
  }

  private Past past(Chance chance) {
    double pieces = own.number("pastPieces");
    int claims = chance.poisson(pieces * own.number("background") * LookUps.reported(own));
    List<Integer> delays = new ArrayList<>();
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < claims; i++) {
      delays.add((int) delay(chance));
      counts.merge(symptom(Stage.NONE, chance), 1L, Long::sum);
    }
    return new Past(pieces, claims, delays, counts);
  }
}
