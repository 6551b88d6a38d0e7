package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.fault.evaluation.Chain.Possible;

/// A carrier over some weeks, made of its legs.
final class CarrierWindows {
  private final int pieces;
  private final Map<String, List<Integer>> legs = new TreeMap<>();

  CarrierWindows(int pieces) {
    this.pieces = pieces;
  }

  void add(int carrier, int window, int leg) {
    legs.computeIfAbsent(carrier + "/" + window, _ -> new ArrayList<>()).add(leg);
  }

  List<Possible> causes(List<Possible> all) {
    float[] not = new float[pieces];
    return legs.entrySet().stream()
        .map(entry -> cause(entry.getKey(), entry.getValue(), all, not))
        .toList();
  }

  private Possible cause(String key, List<Integer> its, List<Possible> all, float[] not) {
    Arrays.fill(not, 1);
    boolean[] truly = new boolean[pieces];
    for (int leg : its) {
      Exposed exposed = all.get(leg).exposed();
      for (int n = 0; n < exposed.size(); n++) {
        not[exposed.item(n)] *= (float) (1 - exposed.listed(n));
      }
      for (int item : all.get(leg).truly()) {
        truly[item] = true;
      }
    }
    int[] items = new int[pieces];
    int[] reached = new int[pieces];
    float[] probabilities = new float[pieces];
    int size = 0;
    int count = 0;
    for (int i = 0; i < pieces; i++) {
      if (not[i] < 1) {
        items[size] = i;
        probabilities[size++] = 1 - not[i];
      }
      if (truly[i]) {
        reached[count++] = i;
      }
    }
    return new Possible(
        Stage.CARRIER,
        "carrier " + key,
        "carrier " + key.substring(0, key.indexOf('/')),
        Arrays.copyOf(reached, count),
        Exposed.of(Arrays.copyOf(items, size), Arrays.copyOf(probabilities, size)),
        its);
  }
}
