package suyuan.qr.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suyuan.model.gs1.Gtin;
import suyuan.model.serial.SerialGenerator;
import suyuan.qr.label.Label;
import suyuan.qr.label.Symbol;

/// What a label renders, a picture of it gives back.
class RoundTripTest {
  private static final Gtin CREAM = new Gtin("09506000134352");
  private static final Label LABEL =
      Label.of("https://trace.example", CREAM.item("7K3M9QX2BTRF"))
          .withLot("L2026-07")
          .withSignature("xY3_-".repeat(18));
  private final PictureReader reader = new PictureReader();

  @Test
  void manySerials() {
    var serials = new SerialGenerator(new SplittableRandom(3));
    for (int i = 0; i < 60; i++) {
      var label = Label.of("https://trace.example", CREAM.item(serials.serial()));
      assertEquals(label.uri(), read(label.symbol().png(3)));
    }
  }

  @Test
  void everyPunctuationMarkOfASerial() {
    for (String serial : new String[] {"!\"%&'()*+,-.", "/:;<=>?_", "a b".replace(' ', '_')}) {
      var label = Label.of("http://127.0.0.1:8080/x", CREAM.item(serial));
      var found = assertInstanceOf(Reading.Found.class, reader.read(label.symbol().png(4)));
      assertEquals(Optional.of(CREAM.item(serial)), found.identifier());
    }
  }

  @Test
  void aTextOfAnotherKindIsGivenBackButNamesNothing() {
    var found = assertInstanceOf(Reading.Found.class, reader.read(Symbol.of("溯源 hello").png(4)));
    assertEquals("溯源 hello", found.best().text());
    assertEquals(Optional.empty(), found.identifier());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hands")
  void carelessPictures(String name, UnaryOperator<Photo> hand) {
    var photo = hand.apply(Photo.of(LABEL.symbol(), 6));
    assertEquals(LABEL.uri(), read(photo.jpeg()), name);
  }

  static Stream<Object[]> hands() {
    Map<String, UnaryOperator<Photo>> out = new TreeMap<>();
    out.put("as it is", p -> p);
    out.put("white on black", Photo::inverted);
    out.put("on a dark table", p -> p.on(900, 700, 40));
    for (int degrees : new int[] {5, 30, 45, 90, 135, 180, 270}) {
      out.put("turned by " + degrees, p -> p.on(700, 700, 200).turned(degrees));
    }
    out.put("small in a large picture", p -> p.scaled(0.5).on(3000, 2200, 180));
    out.put("two pixels a module", p -> p.scaled(0.34));
    out.put("enlarged", p -> p.scaled(3));
    out.put("noisy", p -> p.noisy(1, 90));
    out.put("blurred", p -> p.blurred(5));
    out.put("seen from the side", p -> p.on(900, 900, 220).sheared(0.2));
    out.put("with dirt on it", p -> p.spotted(30));
    out.put(
        "turned, noisy and blurred", p -> p.on(700, 700, 220).turned(17).blurred(3).noisy(2, 40));
    return out.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()});
  }

  private String read(byte[] picture) {
    return assertInstanceOf(Reading.Found.class, reader.read(picture)).best().text();
  }
}
