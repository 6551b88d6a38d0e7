package suyuan.verifier.fault.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// A picture of any size for measuring: lots of a hundred items, twelve memberships each, claims
/// one in a hundred items, a quarter of them over one warm leg.
public final class BigPicture {
  private static final int TODAY = 20_000;
  private static final int LOT = 100;

  private BigPicture() {}

  public static Picture of(int items) {
    SplittableRandom random = new SplittableRandom(1);
    int[] sold = IntStream.range(0, items).map(i -> TODAY - 1 - random.nextInt(200)).toArray();
    List<Cause> causes = new ArrayList<>();
    causes.add(cause(Stage.FORMULA, "formula", Exposed.all()));
    Stage[] stages = {
      Stage.MATERIAL, Stage.PACKAGING, Stage.LINE, Stage.QUALITY_GATE, Stage.WAREHOUSE
    };
    for (int kind = 0; kind < stages.length; kind++) {
      blocks(causes, stages[kind], items, LOT * (kind + 1));
    }
    for (int kind = 0; kind < 3; kind++) {
      blocks(causes, Stage.SHIPMENT, items, 450 + 70 * kind);
    }
    spread(causes, Stage.SHOP, items, 400);
    spread(causes, Stage.CARRIER, items, 37);
    spread(causes, Stage.CHANNEL, items, 5);
    return new Picture(
        Items.of(sold),
        causes,
        claims(random, items),
        new Window(TODAY - 90, TODAY),
        Past.NONE,
        Parameters.stated());
  }

  private static void blocks(List<Cause> causes, Stage stage, int items, int size) {
    for (int from = 0; from < items; from += size) {
      int[] members = IntStream.range(from, Math.min(items, from + size)).toArray();
      causes.add(cause(stage, stage.word() + size + "/" + from, Exposed.of(members)));
    }
  }

  private static void spread(List<Cause> causes, Stage stage, int items, int groups) {
    for (int g = 0; g < groups; g++) {
      int group = g;
      int[] members = IntStream.range(0, items).filter(i -> i / 7 % groups == group).toArray();
      causes.add(cause(stage, stage.word() + g, Exposed.of(members)));
    }
  }

  private static Cause cause(Stage stage, String key, Exposed exposed) {
    return new Cause(stage, key, key, exposed, List.of());
  }

  private static List<Claim> claims(SplittableRandom random, int items) {
    List<Claim> claims = new ArrayList<>();
    for (int c = 0; c < items / 100; c++) {
      int item = c % 4 == 0 ? random.nextInt(450) : random.nextInt(items);
      claims.add(
          new Claim(
              "C" + c,
              item,
              Instant.ofEpochSecond(86_400L * (TODAY - random.nextInt(60)) + c),
              "smell",
              Set.of("claimant:" + c),
              "shop " + item % 400));
    }
    return claims;
  }
}
