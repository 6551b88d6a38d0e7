package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;

/// A generated supply chain with all its possible causes.
final class Chain {
  final Way way;
  final List<Possible> causes = new ArrayList<>();

  /// A possible cause before any record of it is drawn.
  ///
  /// @param truly the items that it truly reaches; `exposed` is what records tell of that
  /// @param legs carriers: indices of the causes whose records are theirs
  record Possible(
      Stage stage, String key, String party, int[] truly, Exposed exposed, List<Integer> legs) {}

  Chain(Table chain, int pace, Chance chance) {
    way = new Way(chain, pace, chance);
    causes.add(
        new Possible(
            Stage.FORMULA,
            "formula",
            "",
            IntStream.range(0, way.pieces).toArray(),
            Exposed.all(),
            List.of()));
    materials(chain, chance);
    production(chain);
    legs(chain, chance);
    places(chain);
  }

  private void groups(Stage stage, String key, String party, int[] groupOf, int groups) {
    int[][] members = Grouping.of(groupOf, groups);
    for (int g = 0; g < groups; g++) {
      if (members[g].length > 0) {
        String by = party.endsWith("#") ? party + g : party;
        causes.add(new Possible(stage, key + g, by, members[g], Exposed.of(members[g]), List.of()));
      }
    }
  }

  private void materials(Table chain, Chance chance) {
    int batches = chain.whole("batches");
    double[] length = chain.numbers("lotBatches");
    for (int m = 0; m < chain.whole("materials"); m++) {
      int[] lotOfBatch = new int[batches];
      int lot = 0;
      int left = chance.between(1, length[1]);
      for (int b = 0; b < batches; b++) {
        if (left-- == 0) {
          lot++;
          left = chance.between(length[0], length[1]) - 1;
        }
        lotOfBatch[b] = lot;
      }
      Stage stage = m < chain.whole("packaging") ? Stage.PACKAGING : Stage.MATERIAL;
      groups(
          stage,
          "lot " + m + "/",
          "supplier " + m,
          Arrays.stream(way.batch).map(b -> lotOfBatch[b]).toArray(),
          lot + 1);
    }
  }

  private void production(Table chain) {
    int lines = chain.whole("lines");
    int window = chain.whole("lineWindow");
    int windows = chain.whole("batches") / lines / window + 1;
    groups(
        Stage.LINE,
        "line ",
        "plant",
        Arrays.stream(way.batch).map(b -> b % lines * windows + b / lines / window).toArray(),
        lines * windows);
    groups(Stage.QUALITY_GATE, "gate ", "plant", way.batch, chain.whole("batches"));
  }

  private void legs(Table chain, Chance chance) {
    double[] sizes = chain.numbers("carriers");
    int window = chain.whole("carrierWindow");
    var byCarrier = new CarrierWindows(way.pieces);
    int[][] trunks = Grouping.of(way.trunk, way.trunks);
    int[][] others = Grouping.of(way.otherTrunk, way.trunks);
    for (int leg = 0; leg < trunks.length; leg++) {
      if (trunks[leg].length > 0) {
        int carrier = chance.pick(sizes);
        Exposed exposed = mixed(trunks[leg], others[leg]);
        leg("trunk " + leg, carrier, trunks[leg], exposed);
        byCarrier.add(carrier, way.trunkDay[trunks[leg][0]] / window, causes.size() - 1);
      }
    }
    int[][] runs = Grouping.of(way.run, way.runs);
    for (int leg = 0; leg < runs.length; leg++) {
      if (runs[leg].length > 0) {
        int carrier = chance.pick(sizes);
        leg("run " + leg, carrier, runs[leg], Exposed.of(runs[leg]));
        byCarrier.add(carrier, way.runDay[runs[leg][0]] / window, causes.size() - 1);
      }
    }
    causes.addAll(byCarrier.causes(causes));
  }

  private void leg(String key, int carrier, int[] truly, Exposed exposed) {
    causes.add(new Possible(Stage.SHIPMENT, key, "carrier " + carrier, truly, exposed, List.of()));
  }

  /// Mixed cartons came by one of two legs; which isn't known.
  private Exposed mixed(int[] own, int[] others) {
    int[] all = IntStream.concat(Arrays.stream(own), Arrays.stream(others)).sorted().toArray();
    float[] probabilities = new float[all.length];
    for (int n = 0; n < all.length; n++) {
      probabilities[n] = way.otherTrunk[all[n]] < 0 ? 1 : 0.5f;
    }
    return Exposed.of(all, probabilities);
  }

  private void places(Table chain) {
    int warehouses = chain.numbers("warehouses").length;
    int windows = way.zoneWindows;
    int[][] zones = Grouping.of(way.zone, warehouses * windows);
    for (int z = 0; z < zones.length; z++) {
      if (zones[z].length > 0) {
        causes.add(
            new Possible(
                Stage.WAREHOUSE,
                "zone " + z,
                "warehouse " + z / windows,
                zones[z],
                Exposed.of(zones[z]),
                List.of()));
      }
    }
    int[] longStored =
        IntStream.range(0, way.pieces).map(i -> way.storedLong[i] ? 0 : -1).toArray();
    groups(Stage.STORAGE_TIME, "stored long ", "brand", longStored, 1);
    groups(Stage.SHOP, "shop ", "shop #", way.shop, warehouses * chain.whole("shopsEach"));
    groups(Stage.CHANNEL, "channel ", "channel #", way.channel, chain.numbers("channels").length);
    int[] misused = IntStream.range(0, way.pieces).filter(i -> way.misused[i]).toArray();
    causes.add(new Possible(Stage.USE, "use", "", misused, Exposed.all(), List.of()));
  }
}
