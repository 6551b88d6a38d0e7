package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.verifier.fault.engine.Cases.between;
import static suyuan.verifier.fault.engine.Cases.cause;
import static suyuan.verifier.fault.engine.Cases.claims;
import static suyuan.verifier.fault.engine.Cases.picture;
import static suyuan.verifier.fault.engine.Cases.record;
import static suyuan.verifier.fault.engine.Cases.sold;

import java.util.List;
import org.junit.jupiter.api.Test;
import suyuan.verifier.fault.engine.Diagnosis.Status;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

class EngineTest {
  private static final List<Cause> CAUSES =
      List.of(
          cause(Stage.FORMULA, "formula", Exposed.all()),
          cause(Stage.MATERIAL, "oil A", between(0, 1000), record(Says.WITHIN)),
          cause(Stage.MATERIAL, "oil B", between(1000, 2000)),
          cause(Stage.SHIPMENT, "warm leg", between(100, 160), record(Says.EXCEEDED)),
          cause(Stage.SHIPMENT, "cool leg", between(160, 400), record(Says.WITHIN)),
          cause(Stage.SHOP, "corner shop", between(900, 1010)));

  private static Diagnosis warmLeg() {
    return Engine.diagnose(
        picture(sold(2000), CAUSES, claims("smell", 101, 110, 125, 140, 155, 1700)));
  }

  @Test
  void namesTheWarmLegThatMostClaimsCameOver() {
    Diagnosis found = warmLeg();
    assertEquals("warm leg", found.ranked().getFirst().cause().key());
    assertEquals(Status.NAMED, found.gate().status());
    assertEquals(5, found.ranked().getFirst().exposedClaims(), 1e-12);
  }

  @Test
  void linesSumToThePosterior() {
    for (Diagnosis.Ranked one : warmLeg().ranked()) {
      double sum = one.lines().stream().mapToDouble(line -> line.logRatio()).sum();
      assertEquals(Math.log(one.posterior()), sum, 1e-9, one.cause().key());
    }
  }

  @Test
  void probabilitiesSumToOne() {
    Diagnosis found = warmLeg();
    double sum = found.none() + found.ranked().stream().mapToDouble(one -> one.posterior()).sum();
    assertEquals(1, sum, 1e-12);
  }

  /// Five over the warm leg and four at the corner shop: the leg is first, the shop is at work,
  /// too.
  @Test
  void whatPilesUpBesideTheFirstIsAtWorkToo() {
    Picture two =
        picture(sold(2000), CAUSES, claims("smell", 101, 110, 125, 140, 155, 910, 940, 960, 1005));
    Diagnosis found = Engine.diagnose(two);
    assertEquals("corner shop", found.second().orElseThrow().key());
    Diagnosis.Ranked shop = ranked(found, "corner shop");
    assertTrue(shop.posterior() + shop.beside() > 0.5, () -> "" + shop);
    assertEquals(shop.posterior() + shop.beside(), Engine.atWork(two)[5], 1e-12);
  }

  @Test
  void nothingIsAtWorkBesideWhatExplainsEveryClaimButOne() {
    assertEquals(0, ranked(warmLeg(), "corner shop").beside(), 1e-12);
  }

  private static Diagnosis.Ranked ranked(Diagnosis found, String key) {
    return found.ranked().stream()
        .filter(one -> one.cause().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sameInputsGiveTheSameDiagnosis() {
    assertEquals(warmLeg(), warmLeg());
  }

  @Test
  void noClaimsPointNowhere() {
    Diagnosis found = Engine.diagnose(picture(sold(2000), CAUSES, List.of()));
    assertEquals(Status.UNDETERMINED, found.gate().status());
    assertTrue(found.pointedAt().isEmpty());
  }
}
