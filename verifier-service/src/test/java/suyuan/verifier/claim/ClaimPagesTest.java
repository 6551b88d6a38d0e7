package suyuan.verifier.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suyuan.verifier.report.Fixtures;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class ClaimPagesTest {
  private static final Instant MADE = Instant.parse("2026-11-22T08:10:00Z");

  @ParameterizedTest
  @EnumSource
  void formKnowsSerialLotAndPurchase(Language language) {
    Words words = Words.in(language);
    byte[] html =
        ClaimPages.form(
            words, Fixtures.good(), Optional.of("problem"), new ClaimPages.Draft("smell", "<b>"));
    Kept page = Kept.page("claim-form", words, html);
    assertTrue(page.text().contains("7KQ2M9XWD4TF"));
    assertTrue(page.text().contains("L2603A"));
    assertTrue(page.text().contains(words.say("claim.sold")));
    assertTrue(page.text().contains("&lt;b"), "what was typed comes back as text");
  }

  @ParameterizedTest
  @EnumSource
  void progressShowsWhatIsDoneAndDueButNotWhatIsBetweenBrandAndSupplier(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("claim-progress", words, ClaimPages.progress(words, claim()));
    assertTrue(page.text().contains("aria-current=\"step\""));
    assertFalse(page.text().contains(words.say("claim.node.supplier-claim")));
  }

  private static Claim claim() {
    return new Claim(
        ClaimNumber.fresh(),
        Fixtures.subject(),
        Problem.SMELL,
        MADE,
        List.of(
            new Claim.Step(Node.ACCEPTED, MADE, Optional.of(MADE)),
            new Claim.Step(Node.DIAGNOSED, MADE.plusSeconds(7200), Optional.empty())));
  }
}
