package suyuan.verifier.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class ReportPageTest {
  private static final int ONE_ROUND_TRIP = 14 * 1024;

  static Stream<Arguments> everyStateInEveryLanguage() {
    return Stream.of(Verdict.values())
        .flatMap(
            verdict ->
                Stream.of(Language.values()).map(language -> Arguments.of(verdict, language)));
  }

  /// The pages stay in target/pages, to be looked at.
  @ParameterizedTest
  @MethodSource("everyStateInEveryLanguage")
  void saysTheVerdictInOneRoundTrip(Verdict verdict, Language language) throws IOException {
    Words words = Words.in(language);
    byte[] page = ReportPage.html(Fixtures.with(verdict), words);
    keep(verdict.word() + "." + language.tag(), page);
    assertTrue(text(page).contains(words.say("verdict." + verdict.word())));
    assertTrue(compressed(page) <= ONE_ROUND_TRIP, "compressed: " + compressed(page));
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

  private static int compressed(byte[] page) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(page);
    }
    return out.size();
  }

  private static void keep(String name, byte[] page) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.write(folder.resolve(name + ".html"), page);
  }
}
