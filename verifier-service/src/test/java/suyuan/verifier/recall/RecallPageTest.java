package suyuan.verifier.recall;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suyuan.model.gs1.Gtin;
import suyuan.model.registry.Names;
import suyuan.verifier.recall.RecallNotice.AffectedLot;
import suyuan.verifier.recall.RecallNotice.Reason;
import suyuan.verifier.recall.RecallNotice.Whereabouts;
import suyuan.verifier.report.Fixtures;
import suyuan.verifier.report.Report;
import suyuan.verifier.report.Verdict;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class RecallPageTest {

  @ParameterizedTest
  @EnumSource
  void saysWhatIsCoveredWhyAndWhatToDo(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("recall", words, RecallPage.html(notice(), words));
    assertTrue(page.text().contains(words.say("trace.do.safety")));
    assertTrue(page.text().contains("9,981"));
    assertTrue(page.text().contains(words.say("trace.why.made-from", "S-77")));
  }

  private static RecallNotice notice() {
    Report recalled = Fixtures.with(Verdict.RECALLED);
    Names names = Names.of(Map.of("zh-CN", "晨露修护保湿面霜 50 mL", "en", "Repair Cream 50 ml"));
    return new RecallNotice(
        recalled.recalls().getFirst(),
        List.of(
            new AffectedLot(Fixtures.CREAM.lot("L2603A"), names, 9_981, new Reason.Named()),
            new AffectedLot(
                Fixtures.CREAM.lot("L2603B"),
                names,
                19,
                new Reason.MadeFrom(new Gtin("06901234567892").lot("S-77")))),
        new Whereabouts(4_000, 120, 5_800, 80),
        2,
        new RecallNotice.Followed(14, 12, 310, 80),
        List.of(recalled.recalls().getFirst().evidence()),
        Optional.empty(),
        Fixtures.AS_OF.recorded());
  }
}
