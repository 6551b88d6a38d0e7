package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suyuan.model.registry.Names;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Fixtures;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class FaultPageTest {

  @ParameterizedTest
  @EnumSource
  void showsEvidenceForAndAgainstEachStage(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("fault", words, FaultPage.html(analysis(), words));
    assertTrue(page.text().contains(words.say("fault.suspected")));
    assertTrue(page.text().contains("+2.97"));
    assertTrue(page.text().contains("-0.51"));
  }

  private static Analysis analysis() {
    Candidate leg =
        new Candidate(
            Stage.SHIPMENT,
            "shipment:1",
            Names.of(Map.of("zh-CN", "广州 → 杭州，3月20日", "en", "Guangzhou to Hangzhou, 20 Mar")),
            Optional.of(Fixtures.CARRIER),
            Optional.empty(),
            List.of(
                new Line(
                    Fixtures.said("conditions-recorded", Fixtures.CARRIER, Fixtures.DEPOT, 21),
                    "seconds-above",
                    new BigDecimal("36300"),
                    Optional.of(new BigDecimal("3600")),
                    "s",
                    2.97)));
    Candidate gate =
        new Candidate(
            Stage.QUALITY_GATE,
            "gate:release",
            Names.of(Map.of("zh-CN", "成品放行检验", "en", "Release check")),
            Optional.of(Fixtures.BRAND),
            Optional.empty(),
            List.of(
                new Line(
                    Fixtures.said("quality-checked", Fixtures.BRAND, Fixtures.PLANT, 13),
                    "check-passed",
                    BigDecimal.ONE,
                    Optional.empty(),
                    "",
                    -0.51)));
    return new Analysis(
        Fixtures.CREAM.lot("L2603A"),
        Map.of("smell", 3L, "texture", 1L),
        List.of(leg, gate),
        new Analysis.Conclusion.Suspected("shipment:1"),
        List.of(),
        Optional.empty(),
        Fixtures.AS_OF);
  }
}
