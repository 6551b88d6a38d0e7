package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private final Words chinese = Words.in(Language.CHINESE);
  private final Words english = Words.in(Language.ENGLISH);

  @Test
  void bothLanguagesSayTheSameThings() {
    // singulars are a matter of English
    Set<String> more = new TreeSet<>(english.keys());
    more.removeIf(key -> key.endsWith(".one") && !chinese.has(key));
    assertEquals(new TreeSet<>(chinese.keys()), more);
  }

  @Test
  void placesForArgumentsAreNumbers() {
    for (Words words : Set.of(chinese, english)) {
      for (String key : words.keys()) {
        assertTrue(places(words.say(key)).stream().allMatch(place -> place.matches("[0-9]")), key);
      }
    }
  }

  @Test
  void fillsInArgumentsInAnyOrder() {
    assertEquals("截至 昨天\uff08账本第 7 块\uff09。", chinese.say("proof.as-of", "昨天", 7));
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }
}
