package suyuan.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suyuan.model.Bytes;

/// What holds for every value, tried on some thousand.
class JsonPropertiesTest {
  private static final int TRIES = 2_000;

  @Test
  void theCanonicalFormIsReadAsTheSameValue() {
    RandomJson random = new RandomJson(1);
    for (int i = 0; i < TRIES; i++) {
      Json value = random.value(4);
      Bytes canonical = value.canonical();
      Json read = Json.parse(canonical, JsonLimits.MESSAGE);
      assertEquals(value, read);
      assertEquals(canonical, read.canonical());
      assertEquals(read, Json.parse(text(canonical), JsonLimits.MESSAGE));
    }
  }

  @Test
  void theOrderOfMembersDoesNotMatter() {
    RandomJson random = new RandomJson(2);
    for (int i = 0; i < TRIES; i++) {
      Json.Obj value = random.object(4);
      Json.Obj mixed = (Json.Obj) random.shuffled(value);
      assertEquals(value, mixed);
      assertEquals(value.canonical(), mixed.canonical());
      assertEquals(order(value.sorted()), order(mixed.sorted()));
      assertSame(value.sorted().getClass(), Json.Obj.class);
    }
  }

  private static String order(Json.Obj value) {
    return value.members().toString();
  }

  @Test
  void everyDoubleComesBack() {
    RandomJson random = new RandomJson(3);
    for (int i = 0; i < TRIES; i++) {
      BigDecimal decimal = random.decimal();
      Json.Num read = (Json.Num) Json.parse(Numbers.text(decimal), JsonLimits.MESSAGE);
      assertEquals(decimal.doubleValue(), read.value().doubleValue());
      assertEquals(0, decimal.compareTo(read.value()));
    }
  }

  /// A parser that takes anything is a parser that crashes on something.
  @Test
  void flippedBytesAreRefusedOrRead() {
    RandomJson random = new RandomJson(4);
    java.util.Random flips = new java.util.Random(5);
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = random.object(3).canonical().toArray();
      bytes[flips.nextInt(bytes.length)] = (byte) flips.nextInt(256);
      readOrRefused(bytes);
    }
  }

  private static void readOrRefused(byte[] bytes) {
    try {
      Json value = Json.parse(bytes, JsonLimits.MESSAGE);
      assertEquals(value, Json.parse(value.canonical(), JsonLimits.MESSAGE));
    } catch (JsonException e) {
      assertEquals(false, e.detail().isEmpty());
    }
  }

  @Test
  void whatJsonCannotHoldCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> Json.of("\ud800"));
    assertThrows(IllegalArgumentException.class, () -> Json.of((1L << 53) + 1));
    assertThrows(IllegalArgumentException.class, () -> Json.of(new BigDecimal("1e400")));
    assertThrows(
        IllegalArgumentException.class, () -> new Json.Obj(Map.of("\udc00", new Json.Null())));
  }

  @Test
  void nobodyChangesAValue() {
    Json.Obj object = Json.Obj.builder().put("a", 1).build();
    assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
    assertThrows(UnsupportedOperationException.class, () -> object.members().keySet().remove("a"));
    assertEquals(List.of("a", "b"), List.copyOf(object.with("b", Json.of(2)).members().keySet()));
    assertEquals(Json.Obj.EMPTY, object.without("a"));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
