package suyuan.verifier.fault.evaluation;

/// The way of each piece from batch to consumer, in columns. Days since the first batch.
///
/// @param trunk leg from plant to warehouse; `otherTrunk`: the leg it may have come by instead, -1
///   where that is known
/// @param run leg from warehouse to shop
/// @param trunkCarriers by leg
final class Way {
  final int pieces;
  final int[] batch;
  final int[] trunk;
  final int[] otherTrunk;
  final int[] trunkDay;
  final int[] run;
  final int[] runDay;
  final int[] zone;
  final boolean[] storedLong;
  final int[] shop;
  final int[] channel;
  final int[] sold;
  final boolean[] misused;
  final int trunks;
  final int runs;
  final int zoneWindows;

  private final Table chain;
  private final int pace;
  private final double[] warehouses;

  /// @param pace days from one batch to the next
  Way(Table chain, int pace, Chance chance) {
    this.chain = chain;
    this.pace = pace;
    this.warehouses = chain.numbers("warehouses");
    int batches = chain.whole("batches");
    this.pieces = batches * chain.whole("pieces");
    this.batch = new int[pieces];
    this.trunk = new int[pieces];
    this.otherTrunk = new int[pieces];
    this.trunkDay = new int[pieces];
    this.run = new int[pieces];
    this.runDay = new int[pieces];
    this.zone = new int[pieces];
    this.storedLong = new boolean[pieces];
    this.shop = new int[pieces];
    this.channel = new int[pieces];
    this.sold = new int[pieces];
    this.misused = new boolean[pieces];
    int every = chain.whole("trunkEvery");
    this.trunks = warehouses.length * (batches / every + 1);
    int windows = (batches + 120) / chain.whole("runEvery");
    this.runs = warehouses.length * (chain.whole("shopsEach") / chain.whole("runShops")) * windows;
    this.zoneWindows = (batches + 40) / chain.whole("zoneWindow");
    double[] channels = chain.numbers("channels");
    for (int i = 0; i < pieces; i++) {
      travel(i, chance);
      channel[i] = chance.pick(channels);
      misused[i] = chance.is(chain.number("misuse"));
    }
  }

  private void travel(int i, Chance chance) {
    int made = i / chain.whole("pieces");
    batch[i] = made;
    int warehouse = chance.pick(warehouses);
    int every = chain.whole("trunkEvery");
    int voyage = made / every + 1;
    trunkDay[i] = voyage * every;
    trunk[i] = warehouse * (trunks / warehouses.length) + voyage - 1;
    boolean mixed = voyage > 1 && chance.is(chain.number("mixedCartons"));
    otherTrunk[i] = mixed ? trunk[i] - 1 : -1;
    int arrived = trunkDay[i] + 1 + chance.below(2);
    int dwell = (int) chance.exponential(chain.number("dwell"));
    storedLong[i] = dwell > chain.whole("storageLimit");
    zone[i] =
        warehouse * zoneWindows + Math.min(arrived / chain.whole("zoneWindow"), zoneWindows - 1);
    int runEvery = chain.whole("runEvery");
    int window = (arrived + dwell) / runEvery;
    int shopOfWarehouse = chance.below(chain.whole("shopsEach"));
    shop[i] = warehouse * chain.whole("shopsEach") + shopOfWarehouse;
    int rounds = chain.whole("shopsEach") / chain.whole("runShops");
    int windows = runs / (warehouses.length * rounds);
    int round = warehouse * rounds + shopOfWarehouse / chain.whole("runShops");
    run[i] = round * windows + Math.min(window, windows - 1);
    runDay[i] = (window + 1) * runEvery;
    sold[i] = runDay[i] * pace + 1 + (int) chance.exponential(chain.number("shelf"));
  }
}
