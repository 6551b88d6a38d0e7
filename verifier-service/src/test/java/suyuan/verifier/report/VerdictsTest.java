package suyuan.verifier.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suyuan.model.registry.Product.Limits;

/// What each measure says about itself; the order of verdicts is in their declaration.
class VerdictsTest {

  @Test
  void verdictsAreDeclaredInTheOrderInWhichTheyApply() {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      words.add(verdict.word());
    }
    assertEquals(
        List.of(
            "recalled",
            "reported-stolen",
            "could-not-check",
            "unknown",
            "contradicted",
            "out-of-limits",
            "expired",
            "unusual-scans",
            "recorded",
            "verified"),
        words);
  }

  @Test
  void toleratedTimeOutsideIsNoFailure() {
    assertEquals(false, exposure("24", 3600, 3600).exceeds());
    assertEquals(true, exposure("26", 3600, 3601).exceeds());
  }

  @Test
  void extremesOutsideWithNoTimeToldAreNoComfort() {
    Exposure exposure = exposure("45.8", 3600, 0);
    assertEquals(true, exposure.exceeds());
    assertEquals(Optional.of(new BigDecimal("45.8")), exposure.worst());
  }

  @Test
  void aShareIsNeverRoundedUpToAll() {
    assertEquals("99.9%", CheckText.percent(0.99999));
    assertEquals("100%", CheckText.percent(1));
  }

  @Test
  void stretchesKeepTheExtremesOfBoth() {
    Exposure both = exposure("24", 0, 0).and(exposure("41.6", 0, 90));
    assertEquals(new BigDecimal("41.6"), both.max());
    assertEquals(90, both.outside());
  }

  @Test
  void missingIsNeverCountedAsProven() {
    Report report = Fixtures.good();
    assertEquals(2, report.count(Known.MISSING));
    assertEquals(
        LocalDate.parse("2029-03-10"), report.facts().orElseThrow().expiry().orElseThrow());
  }

  private static Exposure exposure(String max, long tolerated, long above) {
    var limits = new Limits(new BigDecimal("5"), new BigDecimal("25"), tolerated);
    return new Exposure(
        Optional.of(limits), new BigDecimal("8"), new BigDecimal(max), 100_000, 0, above, 0);
  }
}
