package suyuan.model.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose identifiers are whose.
class PrefixTest {
  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "9506000,      (01)09506000134352,          true",
    "9506000,      (01)19506000134359,          true",
    "9506000,      (01)09506000134352(10)L1,    true",
    "9506000,      (01)09506000134352(21)s,     true",
    "9506001,      (01)09506000134352,          false",
    "09506000,     (01)09506000134352,          false",
    "950600013435, (01)09506000134352,          true",
    "950600013436, (01)09506000134352,          false",
    "000009505000, (01)95050003,                true",
    "0614141,      (00)106141412345678908,      true",
    "1061414,      (00)106141412345678908,      false",
    "0614141,      (414)0614141123452,          true",
    "0614141,      (414)0614141123452(254)d,    true",
    "0614141,      (417)0614141000012,          true",
    "0614142,      (417)0614141000012,          false",
  })
  void covers(String prefix, String identifier, boolean expected) {
    assertEquals(expected, new Prefix(prefix).covers(Identifier.parse(identifier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "1234567890123", "12a4567", "１２３４５６７"})
  void refuses(String digits) {
    assertThrows(Gs1Exception.class, () -> new Prefix(digits));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 5, 13})
  void refusesUrnsWithOtherPrefixLengths(int length) {
    assertThrows(Gs1Exception.class, () -> new Gtin("09506000134352").urn(length));
  }
}
