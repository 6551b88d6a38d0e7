package suyuan.verifier.fault.evaluation;

import java.util.Arrays;
import suyuan.verifier.fault.engine.Items;

/// Who looks items up in a generated world, and which shops record no sales: a share of the buyers
/// that differs from shop to shop, some days after the sale, and now and then a look in the shop.
/// Whoever has looked up is likelier to report what happens afterwards.
///
/// @param days of the first look at each item, [Items#UNSEEN] if there is none
/// @param silent by shop: whether it records no sales
/// @param unlooked how likely one who hasn't looked up reports, against one who has
record LookUps(int[] days, boolean[] silent, double unlooked) {
  private static final int SHOPS = 200;

  /// Of a world without look-ups, where everybody reports alike.
  static LookUps none(Way way) {
    int[] days = new int[way.pieces];
    Arrays.fill(days, Items.UNSEEN);
    return new LookUps(days, new boolean[SHOPS], 1);
  }

  static LookUps of(Way way, Table table, Chance chance) {
    double[] shares = new double[SHOPS];
    boolean[] silent = new boolean[SHOPS];
    for (int shop = 0; shop < SHOPS; shop++) {
      shares[shop] = table.number("share") * Math.exp(table.number("spread") * chance.normal());
      silent[shop] = chance.is(table.number("silentShops"));
    }
    int[] days = new int[way.pieces];
    for (int i = 0; i < days.length; i++) {
      int shop = way.shop[i];
      boolean early = chance.is(table.number("shopLooks"));
      boolean looks = chance.is(Math.min(0.9, shares[shop]));
      int later = way.sold[i] + 1 + (int) chance.exponential(table.number("delay"));
      days[i] =
          silent[shop] && early
              ? Math.max(0, way.sold[i] - 1 - chance.below(10))
              : looks ? later : Items.UNSEEN;
    }
    return new LookUps(days, silent, table.number("unlookedReport"));
  }

  /// Share of the troubles that are reported, over all buyers of a world.
  static double reported(Table world) {
    return world.number("reported")
        * (world.has("looks") ? world.in("looks").number("reports") : 1);
  }

  /// Whether somebody who would complain of an item does.
  boolean isReported(int item, int day, Chance chance) {
    return unlooked >= 1 || days[item] < day || chance.is(unlooked);
  }

  /// As a node has it; what lies ahead of the day that it looks at doesn't count there.
  Items items(Way way) {
    int[] sold = way.sold.clone();
    for (int i = 0; i < sold.length; i++) {
      sold[i] = silent[way.shop[i]] ? Items.UNSOLD : sold[i];
    }
    return Items.of(sold).seen(days);
  }
}
