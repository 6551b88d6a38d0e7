package suyuan.model.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The short reader gives what the general one gives, or nothing.
class CanonicalLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.gs1.org/01/09520001000010/21/A-b_9",
        "https://id.gs1.org/01/09520001000010/10/LOT-1",
        "https://id.gs1.org/00/095200010000000013",
        "https://id.gs1.org/414/9520001000004"
      })
  void usualFormsAreReadAlike(String uri) {
    String checked = withCheckDigit(uri);
    assertTrue(CanonicalLink.read(checked).isPresent());
    assertEquals(
        DigitalLink.parse(checked).identifier(), CanonicalLink.read(checked).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.gs1.org/01/09520001000010/21/A",
        "https://id.gs1.org.example/01/09520001000010/21/A",
        "https://id.gs1.org/01/9520001000010/21/A",
        "https://id.gs1.org/01/09520001000010",
        "https://id.gs1.org/01/09520001000010/10/L/21/A",
        "https://id.gs1.org/01/09520001000010/21/",
        "https://id.gs1.org/01/09520001000010/21/A%2FB",
        "https://id.gs1.org/01/09520001000010/21/..",
        "https://id.gs1.org/01/09520001000010/21/A?17=261231",
        "https://id.gs1.org/01/09520001000010/21/A23456789012345678901",
        "https://id.gs1.org/00/09520001000000001",
        "https://id.gs1.org/414/9520001000004/254/DOOR",
        "urn:epc:id:sgtin:9520001.000001.A"
      })
  void unusualFormsAreLeftToTheGeneralReader(String uri) {
    assertFalse(CanonicalLink.read(uri).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.gs1.org/01/09520001000010/21/A",
        "https://id.gs1.org/00/095200010000000013",
        "https://id.gs1.org/414/9520001000004"
      })
  void wrongCheckDigitIsRefusedByTheSameRule(String uri) {
    String wrong = withCheckDigit(uri).replace("9520001", "9520002");
    Gs1Exception fast = assertThrows(Gs1Exception.class, () -> CanonicalLink.read(wrong));
    Gs1Exception general = assertThrows(Gs1Exception.class, () -> DigitalLink.parse(wrong));
    assertEquals(general.sentence(), fast.sentence());
  }

  /// The number after the application identifier, its last digit put right.
  private static String withCheckDigit(String uri) {
    int from = uri.indexOf('/', "https://id.gs1.org/".length()) + 1;
    int slash = uri.indexOf('/', from);
    int end = slash < 0 ? uri.length() : slash;
    String body = uri.substring(from, end - 1);
    return uri.substring(0, from) + body + Digits.checkDigit(body) + uri.substring(end);
  }
}
