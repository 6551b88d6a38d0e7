package suyuan.model.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vector tables beside this class: what is read as what, and what is refused by which rule.
class VectorsTest {
  @ParameterizedTest
  @MethodSource
  void numbers(Case row) {
    row.check(() -> number(row.get("type"), row.get("in")).elementString());
  }

  private static Identifier number(String type, String digits) {
    return switch (type) {
      case "gtin" -> new Gtin(digits);
      case "sscc" -> new Sscc(digits);
      case "gln" -> new Gln(digits);
      default -> throw new AssertionError(type);
    };
  }

  @ParameterizedTest
  @MethodSource
  void forms(Case row) {
    int prefix = Integer.parseInt(row.get("prefix"));
    var identifier = Identifier.parse(row.get("element"));
    assertEquals(row.get("element"), identifier.elementString());
    assertEquals(row.get("link"), identifier.digitalLink());
    assertEquals(row.get("urn"), identifier.urn(prefix));
    assertEquals(identifier, Identifier.parse(row.get("link")));
    assertEquals(identifier, Identifier.parse(row.get("urn")));
    assertEquals(identifier, Identifier.ofUri(row.get("link")));
    assertEquals(new EpcUrn(identifier, prefix), EpcUrn.parse(row.get("urn")));
    assertEquals(row.get("urn"), EpcUrn.parse(row.get("urn")).toString());
  }

  @ParameterizedTest
  @MethodSource
  void digitalLinks(Case row) {
    row.check(() -> DigitalLink.parse(row.get("in")).identifier().elementString());
    if (row.find("wantErr").isEmpty()) {
      var link = DigitalLink.parse(row.get("in"));
      assertEquals(link, DigitalLink.parse(link.toString()), "written and read again");
      assertEquals(row.find("lot"), link.lot().map(Lot::number));
      assertEquals(row.find("s"), link.attribute("s"));
      assertEquals(row.find("expiry"), link.expiry().map(LocalDate::toString));
      row.find("resolver").ifPresent(r -> assertEquals(r, link.resolver()));
    }
  }

  @ParameterizedTest
  @MethodSource
  void urns(Case row) {
    row.check(() -> EpcUrn.parse(row.get("in")).identifier().elementString());
  }

  @ParameterizedTest
  @MethodSource
  void elementStrings(Case row) {
    row.check(() -> ElementString.parse(row.get("in")).identifier().elementString());
    if (row.find("wantErr").isEmpty()) {
      var read = ElementString.parse(row.get("in"));
      assertEquals(row.find("lot"), read.lot().map(Lot::number));
      assertEquals(row.find("expiry"), read.expiry().map(LocalDate::toString));
    }
  }

  @ParameterizedTest
  @MethodSource
  void quantities(Case row) {
    row.check(() -> computed(row).toString());
  }

  private static Quantity computed(Case row) {
    var given = Quantity.of(row.get("amount"), Unit.of(row.get("unit")));
    var converted = row.find("in").map(u -> given.in(Unit.of(u))).orElse(given);
    var sum = row.find("plus").map(q -> converted.plus(quantity(q))).orElse(converted);
    return row.find("minus").map(q -> sum.minus(quantity(q))).orElse(sum);
  }

  private static Quantity quantity(String text) {
    int space = text.indexOf(' ');
    return Quantity.of(text.substring(0, space), Unit.of(text.substring(space + 1)));
  }

  static List<Case> numbers() {
    return Case.table("numbers.json");
  }

  static List<Case> forms() {
    return Case.table("forms.json");
  }

  static List<Case> digitalLinks() {
    return Case.table("digital-link.json");
  }

  static List<Case> urns() {
    return Case.table("epc-urn.json");
  }

  static List<Case> elementStrings() {
    return Case.table("element-string.json");
  }

  static List<Case> quantities() {
    return Case.table("quantity.json");
  }
}
