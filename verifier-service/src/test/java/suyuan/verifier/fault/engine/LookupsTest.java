package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// Twenty items sold on one day, forty days ago; some of them looked up since.
class LookupsTest {
  private static final int TODAY = 20_000;
  private static final int SOLD = TODAY - 40;
  private static final DelayModel DELAY = DelayModel.of(21, 1.2);

  private static Items items(int... unsold) {
    int[] days = new int[20];
    Arrays.fill(days, SOLD);
    Arrays.stream(unsold).forEach(item -> days[item] = Items.UNSOLD);
    return Items.of(days);
  }

  private static Items seen(Items items, int day, int... some) {
    int[] days = new int[items.size()];
    Arrays.fill(days, Items.UNSEEN);
    Arrays.stream(some).forEach(item -> days[item] = day);
    return items.seen(days);
  }

  private static Claim claim(int item, int day) {
    return new Claim("C" + item, item, Instant.ofEpochSecond(86_400L * day), "smell", Set.of(), "");
  }

  private static Picture picture(Items items, Claim... claims) {
    return new Picture(
        items,
        List.of(Cases.cause(Stage.SHIPMENT, "leg", Exposed.of(0, 1, 2, 3))),
        List.of(claims),
        new Window(TODAY - 60, TODAY),
        Past.NONE,
        Parameters.stated());
  }

  private static double[] exposures(Items items, Claim... claims) {
    return Lookups.exposures(picture(items, claims), DELAY);
  }

  private static double share(double[] exposures) {
    return Arrays.stream(exposures, 0, 4).sum() / Arrays.stream(exposures).sum();
  }

  @Test
  void withoutLookUpsNothingChanges() {
    double[] plain = exposures(items(19));
    double inside = DELAY.inside(SOLD, new Window(TODAY - 60, TODAY));
    assertEquals(inside, plain[0]);
    assertEquals(0, plain[19]);
  }

  @Test
  void itemsLookedUpSoonAfterTheirSaleCountHalfAsMuchAgain() {
    double[] some = exposures(seen(items(), SOLD - 1, 0, 1));
    assertEquals(1.5, some[0] / some[5], 1e-12);
    assertEquals(Arrays.stream(exposures(items())).sum(), Arrays.stream(some).sum(), 1e-12);
  }

  @Test
  void theTimeBeforeTheLookUpCountsAsEver() {
    double[] late = exposures(seen(items(), TODAY - 5, 0));
    assertTrue(late[0] / late[5] > 1 && late[0] / late[5] < 1.1);
    double[] now = exposures(seen(items(), TODAY, 0));
    assertEquals(now[5], now[0]);
  }

  @Test
  void aLookUpOnTheDayOfTheClaimSaysNothing() {
    Items looked = seen(items(), TODAY - 5, 0, 1);
    double[] some = exposures(looked, claim(0, TODAY - 5), claim(1, TODAY - 4));
    assertEquals(some[5], some[0]);
    assertTrue(some[1] > some[5]);
  }

  @Test
  void noLookUpsMoveAShareMoreThanOneAndAHalfTimes() {
    double plain = share(exposures(items()));
    double inside = share(exposures(seen(items(), SOLD, 0, 1, 2, 3)));
    double outside = share(exposures(seen(items(), SOLD, IntStream.range(4, 20).toArray())));
    assertTrue(inside > 1.2 * plain && inside <= 1.5 * plain, "inside " + inside);
    assertTrue(outside < 0.8 * plain && outside >= plain / 1.5, "outside " + outside);
  }

  @Test
  void whatIsOnlyKnownFromALookUpCountsAQuarter() {
    double[] some = exposures(seen(items(19), SOLD, 19));
    assertEquals(0.25, some[19] / some[5], 1e-12);
  }

  @Test
  void allThatIsOnlyKnownFromLookUpsCountsAQuarterOfTheSales() {
    int[] unsold = IntStream.range(2, 20).toArray();
    double[] some = exposures(seen(items(unsold), SOLD, unsold));
    assertEquals(0.25 * (some[0] + some[1]), Arrays.stream(some, 2, 20).sum(), 1e-12);
  }

  @Test
  void aClaimAboutSuchAnItemWeighsAQuarter() {
    Claim[] claims = {claim(0, TODAY - 3), claim(18, TODAY - 3), claim(19, TODAY - 3)};
    Items looked = seen(items(18, 19), TODAY - 4, 19);
    assertArrayEquals(new double[] {1, 0, 0.25}, Makeup.of(picture(looked, claims)).weights());
  }
}
