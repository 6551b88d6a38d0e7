package suyuan.qr.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;

class LabelTest {
  private static final Item ITEM = new Gtin("09506000134352").item("7K3M9QX2BTRF");
  private static final String URI = "https://trace.example/01/09506000134352/21/7K3M9QX2BTRF";

  @Test
  void theTextIsADigitalLink() {
    var label = Label.of("https://trace.example", ITEM);
    assertEquals(URI, label.uri());
    assertEquals(URI + "?s=abc_-", label.withSignature("abc_-").uri());
    assertEquals(
        "https://trace.example/01/09506000134352/10/L%2F1/21/7K3M9QX2BTRF?s=x",
        label.withSignature("x").withLot("L/1").uri());
    assertEquals(ITEM, label.withLot("L/1").item());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace.example",
        "ftp://trace.example",
        "https://u@trace.example",
        "https://",
        "https://a b"
      })
  void resolversThatAreNone(String resolver) {
    assertThrows(Gs1Exception.class, () -> Label.of(resolver, ITEM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=", "a+b", "a b", "a&t=1"})
  void signaturesThatAreNone(String signature) {
    var label = Label.of("https://trace.example", ITEM);
    assertThrows(IllegalArgumentException.class, () -> label.withSignature(signature));
  }

  @Test
  void aLabelIsForAnItemAndSaysNothingElse() {
    var lot = DigitalLink.parse("https://trace.example/01/09506000134352/10/L1");
    var extra = DigitalLink.parse(URI + "?utm=1");
    assertThrows(IllegalArgumentException.class, () -> new Label(lot));
    assertThrows(IllegalArgumentException.class, () -> new Label(extra));
  }

  @ParameterizedTest(name = "host of {0} characters, lot {1}: version {2}")
  @CsvSource({"17, '', 8", "17, L2026-001, 9", "40, '', 9"})
  void signedLabelsStaySmall(int host, String lot, int version) {
    var plain = Label.of("https://" + "h".repeat(host), ITEM).withSignature("xY3_-".repeat(18));
    var label = lot.isEmpty() ? plain : plain.withLot(lot);
    assertTrue(label.symbol().version() <= version, () -> "version " + label.symbol().version());
  }

  @Test
  void picturesHaveTheirQuietZone() throws Exception {
    var symbol = Label.of("https://trace.example", ITEM).symbol();
    int side = symbol.size() + 8;
    var png = ImageIO.read(new ByteArrayInputStream(symbol.png(5)));
    assertEquals(side * 5, png.getWidth());
    assertTrue(symbol.svg().contains("viewBox=\"0 0 %d %d\"".formatted(side, side)));
    assertEquals((side + 1) / 2, symbol.blocks().lines().count());
    assertTrue(symbol.blocks().lines().allMatch(line -> line.length() == side));
    for (int i = 0; i < 20; i++) {
      assertEquals(0xffffffff, png.getRGB(i, i));
    }
    assertEquals(0xff000000, png.getRGB(20, 20));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 41})
  void moduleSizesThatAreNone(int pixels) {
    var symbol = Symbol.of("x");
    assertThrows(IllegalArgumentException.class, () -> symbol.png(pixels));
  }

  @Test
  void textsThatNoCodeHolds() {
    assertThrows(IllegalArgumentException.class, () -> Symbol.of(""));
    assertThrows(IllegalArgumentException.class, () -> Symbol.of("x".repeat(3_000)));
  }

  @Test
  void thePrintedLabelIsXmlAndShowsWhatPeopleRead() throws Exception {
    var label = Label.of("https://trace.example", ITEM).withLot("<&\">");
    String svg =
        new PrintedLabel(label, "水润 <Cream> & \u0001more", Optional.of(LocalDate.of(2028, 2, 9)))
            .svg();
    var xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    String text = xml.getDocumentElement().getTextContent();
    assertTrue(text.contains("水润 <Cream> &"), text);
    assertTrue(text.contains("(01) 09506000134352"), text);
    assertTrue(text.contains("(10) <&\">"), text);
    assertTrue(text.contains("(21) 7K3M9QX2BTRF"), text);
    assertTrue(text.contains("(17) 280209"), text);
    assertFalse(svg.contains("\u0001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cream | Cream",
        "水润修护面霜 Hydra Repair Cream 50 ml | 水润修护面霜 Hydra/Repair Cream 50/ml",
        "水润修护面霜水润修护面霜水润 | 水润修护面霜水润修护/面霜水润",
        "Supercalifragilisticexpialidocious | Supercalifragil/isticexpialidoc/ious",
        "one two three four five six seven eight nine ten eleven | one two three/four five"
            + " six/seven eight ni…",
      })
  void longNamesAreBroken(String name, String lines) {
    assertEquals(lines, String.join("/", Wrap.lines(name, 10, 3)));
  }
}
