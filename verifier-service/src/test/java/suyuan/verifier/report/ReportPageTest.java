package suyuan.verifier.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class ReportPageTest {
  static Stream<Arguments> everyStateInEveryLanguage() {
    return Stream.of(Verdict.values())
        .flatMap(
            verdict ->
                Stream.of(Language.values()).map(language -> Arguments.of(verdict, language)));
  }

  @ParameterizedTest
  @MethodSource("everyStateInEveryLanguage")
  void saysTheVerdictInOneRoundTrip(Verdict verdict, Language language) {
    Words words = Words.in(language);
    var page = Kept.page(verdict.word(), words, ReportPage.html(Fixtures.with(verdict), words));
    assertTrue(page.text().contains(words.say("verdict." + verdict.word())));
    assertTrue(page.compressed() <= Kept.ONE_ROUND_TRIP, "compressed: " + page.compressed());
  }

  @ParameterizedTest
  @EnumSource
  void saysThatItIsNotAll(Language language) {
    Words words = Words.in(language);
    byte[] html = ReportPage.html(Fixtures.truncated(), words);
    assertTrue(Kept.page("truncated", words, html).text().contains("class=\"wrong\""));
    assertTrue(text(ReportJson.bytes(Fixtures.truncated(), words)).contains("\"truncated\":true"));
    assertFalse(text(ReportPage.html(Fixtures.good(), words)).contains("class=\"wrong\""));
    assertTrue(text(ReportJson.bytes(Fixtures.good(), words)).contains("\"truncated\":false"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyATemperatureRecordDoesNotCount(Language language) {
    Words words = Words.in(language);
    byte[] html = ReportPage.html(Fixtures.doubtful(), words);
    String page = Kept.page("doubtful", words, html).text();
    String json = text(ReportJson.bytes(Fixtures.doubtful(), words));
    for (Doubt doubt : Doubt.values()) {
      String reason = words.say("doubt." + doubt.word());
      assertTrue(page.contains(reason.replace("'", "&#39;")), doubt.word());
      assertTrue(json.contains("{\"reason\":\"" + doubt.word() + "\""), json);
    }
  }

  @Test
  void tellsInTheOrderThatMattersToTheHolder() {
    String page =
        text(ReportPage.html(Fixtures.with(Verdict.RECALLED), Words.in(Language.ENGLISH)));
    List<Integer> places =
        Stream.of("recall", "verdict", "pack", "journey", "documents", "problem", "prooftitle")
            .map(id -> page.indexOf("id=\"" + id + "\""))
            .toList();
    assertTrue(places.getFirst() > 0);
    assertEquals(places.stream().sorted().toList(), places);
  }

  @Test
  void neverCallsAnythingAFake() {
    for (Language language : Language.values()) {
      for (Verdict verdict : Verdict.values()) {
        String page = text(ReportPage.html(Fixtures.with(verdict), Words.in(language)));
        assertTrue(Stream.of("fake", "假货", "伪造").noneMatch(page::contains), verdict.word());
      }
    }
  }

  @Test
  void showsEverySideOfADisagreement() {
    String page =
        text(ReportPage.html(Fixtures.with(Verdict.CONTRADICTED), Words.in(Language.ENGLISH)));
    assertTrue(page.contains("Yunfan Stores</b> · Sold"));
    assertTrue(page.contains("Lengda Cold Chain</b> · Sold"));
  }

  @Test
  void showsTheWorstTemperatureAndNeverAMean() {
    String page =
        text(ReportPage.html(Fixtures.with(Verdict.OUT_OF_LIMITS), Words.in(Language.ENGLISH)));
    assertTrue(page.contains("80.8% of the time in range"));
    assertTrue(page.contains("Worst 41.6 °C, outside for 10 h 5 min in all"));
    assertTrue(page.contains("No temperature record for 45 min"));
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
