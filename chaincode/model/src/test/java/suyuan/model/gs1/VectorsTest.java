package suyuan.model.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suyuan.model.Table;
import suyuan.model.Table.Row;

/// The vector tables beside this class: what is read as what, and what is refused by which rule.
class VectorsTest {
  @ParameterizedTest
  @MethodSource
  void numbers(Row row) {
    check(row, () -> number(row.get("type"), row.get("in")).elementString());
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
  void forms(Row row) {
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
  void digitalLinks(Row row) {
    check(row, () -> DigitalLink.parse(row.get("in")).identifier().elementString());
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
  void urns(Row row) {
    check(row, () -> EpcUrn.parse(row.get("in")).identifier().elementString());
  }

  @ParameterizedTest
  @MethodSource
  void elementStrings(Row row) {
    check(row, () -> ElementString.parse(row.get("in")).identifier().elementString());
    if (row.find("wantErr").isEmpty()) {
      var read = ElementString.parse(row.get("in"));
      assertEquals(row.find("lot"), read.lot().map(Lot::number));
      assertEquals(row.find("expiry"), read.expiry().map(LocalDate::toString));
    }
  }

  @ParameterizedTest
  @MethodSource
  void quantities(Row row) {
    check(row, () -> computed(row).toString());
  }

  private static Quantity computed(Row row) {
    var given = Quantity.of(row.get("amount"), Unit.of(row.get("unit")));
    var converted = row.find("in").map(u -> given.in(Unit.of(u))).orElse(given);
    var sum = row.find("plus").map(q -> converted.plus(quantity(q))).orElse(converted);
    return row.find("minus").map(q -> sum.minus(quantity(q))).orElse(sum);
  }

  private static Quantity quantity(String text) {
    int space = text.indexOf(' ');
    return Quantity.of(text.substring(0, space), Unit.of(text.substring(space + 1)));
  }

  /// The outcome that the row wants: a string, or the code of a refusal.
  private static void check(Row row, Supplier<String> actual) {
    if (row.find("wantErr").isPresent()) {
      var refusal = assertThrows(Gs1Exception.class, actual::get, row.toString());
      assertEquals(row.get("wantErr"), refusal.code().word(), refusal.sentence());
    } else {
      assertEquals(row.get("want"), actual.get(), row.toString());
    }
  }

  private static List<Row> table(String file) {
    return Table.of(VectorsTest.class, file);
  }

  static List<Row> numbers() {
    return table("numbers.json");
  }

  static List<Row> forms() {
    return table("forms.json");
  }

  static List<Row> digitalLinks() {
    return table("digital-link.json");
  }

  static List<Row> urns() {
    return table("epc-urn.json");
  }

  static List<Row> elementStrings() {
    return table("element-string.json");
  }

  static List<Row> quantities() {
    return table("quantity.json");
  }
}
