package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimplePagesTest {

  @ParameterizedTest
  @EnumSource
  void startTakesACodeOrAPicture(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("start", words, SimplePages.start(words, List.of()));
    assertTrue(page.text().contains("name=\"code\""));
    assertTrue(page.text().contains("name=\"picture\""));
    assertTrue(page.compressed() <= Kept.ONE_ROUND_TRIP);
  }

  @ParameterizedTest
  @EnumSource
  void startTellsAMemberWhatThereIsToDo(Language language) {
    Words words = Words.in(language);
    Errand.Line line = new Errand.Line(words.count("errand.proposals", 2), "/proposals");
    Kept page = Kept.page("start-member", words, SimplePages.start(words, List.of(line)));
    assertTrue(page.text().contains("href=\"/proposals?lang=" + language.tag() + "\""));
    assertTrue(page.text().contains(line.says()));
  }

  @ParameterizedTest
  @EnumSource
  void sorryGivesBackWhatWasTypedAsText(Language language) {
    Words words = Words.in(language);
    Optional<String> detail = Optional.of(words.say("sorry.check-digit"));
    byte[] html = SimplePages.sorry(words, "malformed", "\"><script>", detail);
    Kept page = Kept.page("sorry", words, html);
    assertTrue(page.text().contains(words.say("sorry.check-digit")));
    assertFalse(page.text().contains("\"><script>"), "quotes can't end the value");
  }
}
