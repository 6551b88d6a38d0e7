package suyuan.verifier.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimNumberTest {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  @Test
  void isReadHoweverItIsTyped() {
    ClaimNumber number = ClaimNumber.fresh();
    assertEquals(Optional.of(number), ClaimNumber.read(number.toString()));
    assertEquals(
        Optional.of(number), ClaimNumber.read(" " + number.value().toLowerCase(Locale.ROOT) + " "));
  }

  @Test
  void everyWrongCharacterIsNoticed() {
    String number = ClaimNumber.fresh().value();
    for (int at = 0; at < number.length(); at++) {
      for (char wrong : ALPHABET.toCharArray()) {
        if (wrong != number.charAt(at)) {
          String typed = number.substring(0, at) + wrong + number.substring(at + 1);
          assertTrue(ClaimNumber.read(typed).isEmpty(), typed);
        }
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsNoticed() {
    String number = ClaimNumber.fresh().value();
    for (int at = 0; at + 1 < number.length(); at++) {
      char one = number.charAt(at);
      char next = number.charAt(at + 1);
      if (one != next) {
        String typed = number.substring(0, at) + next + one + number.substring(at + 2);
        assertTrue(ClaimNumber.read(typed).isEmpty(), typed);
      }
    }
  }

  @Test
  void notANumberIsNone() {
    for (String typed : new String[] {"", "K7Q2", "0000-00000-0", "K7Q2-M9XWD-4-5", "你好"}) {
      assertEquals(Optional.empty(), ClaimNumber.read(typed), typed);
    }
  }

  @Test
  void numbersDiffer() {
    assertNotEquals(ClaimNumber.fresh(), ClaimNumber.fresh());
  }
}
