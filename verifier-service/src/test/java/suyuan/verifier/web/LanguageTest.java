package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest(name = "lang={0}, Accept-Language: {1} -> {2}")
  @CsvSource({
    // the visible switch wins
    "en, zh-CN, ENGLISH",
    "zh-CN, en, CHINESE",
    "zh-TW, en, CHINESE",
    "fr, zh, CHINESE",
    // q-values, not order
    ", 'en;q=0.4, zh;q=0.8', CHINESE",
    ", 'fr, en-GB;q=0.5, zh;q=0.3', ENGLISH",
    ", 'zh;q=0, en;q=0.1', ENGLISH",
    // nothing of ours asked for
    ", 'fr, de', ENGLISH",
    ", '!!', ENGLISH",
    // nothing asked for
    ", , CHINESE",
  })
  void choosesTheLanguage(String parameter, String header, Language expected) {
    assertEquals(
        expected, Language.choose(Optional.ofNullable(parameter), Optional.ofNullable(header)));
  }
}
