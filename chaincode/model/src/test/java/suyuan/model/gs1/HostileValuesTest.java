package suyuan.model.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an enemy may send: nothing but a [Gs1Exception] with a short, printable sentence comes
/// back.
class HostileValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "123456789012345678901234567890"})
  void hugeNumbersAreRefusedAtOnce(String number) {
    assertThrows(Gs1Exception.class, () -> new Quantity(new BigDecimal(number), Unit.KGM));
  }

  @Test
  void sentencesArePrintableAndShort() {
    var refusal =
        assertThrows(Gs1Exception.class, () -> new Gtin("\u001b[2J\u202e" + "x".repeat(10_000)));
    assertTrue(refusal.sentence().length() < 200, refusal.sentence());
    assertTrue(refusal.sentence().chars().noneMatch(c -> c < ' ' || c == 0x202e));
  }

  @Test
  void anIdentifierInAnEventHasNoQuery() {
    assertThrows(
        Gs1Exception.class, () -> Identifier.ofUri("https://id.gs1.org/01/09506000134352?s=x"));
    assertThrows(Gs1Exception.class, () -> Identifier.ofUri("09506000134352"));
  }

  @Test
  void anyTextIsReadOrRefused() {
    var random = new SplittableRandom(1);
    String seed = "https://id.gs1.org/01/09506000134352/10/L1/21/a%2Fb?s=x&17=271231";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(seed);
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      readOrRefused(text.toString());
    }
  }

  private static void readOrRefused(String text) {
    try {
      var identifier = Identifier.parse(text);
      assertEquals(identifier, Identifier.parse(identifier.digitalLink()));
      assertEquals(identifier, Identifier.parse(identifier.elementString()));
    } catch (Gs1Exception refusal) {
      assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }
  }
}
