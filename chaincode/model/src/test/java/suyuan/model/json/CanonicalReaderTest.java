package suyuan.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suyuan.model.Bytes;

/// What it reads is canonical, and the general reader reads the same; the rest it leaves alone.
class CanonicalReaderTest {
  private static final JsonLimits LIMITS = new JsonLimits(200, 3, 20, 12, 3, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "-12.5",
        "1e-7",
        "{\"a\":[true,false,null],\"b\":{\"\":\"x y\"}}",
        "[0,1,999999999999,\"twenty characters ok\"]",
      })
  void plainCanonicalTextIsRead(String text) {
    assertEquals(Optional.of(Json.parse(text, LIMITS)), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,}",
        "{\"a\" :1}",
        "{a:1}",
        "[1,]",
        "[1 2]",
        "[",
        "\"",
        "\"\\n\"",
        "\"ä\"",
        "\"\u007f\"",
        "1.0",
        "01",
        "-0",
        "+1",
        "1E2",
        "1e2",
        "--1",
        "truth",
        "{\"a\":1}{}",
      })
  void whatIsUnusualOrWrongIsLeftAlone(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[]]]]",
        "\"twenty-one characters\"",
        "1234567890123",
        "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}",
        "[1,2,3,4,5]",
        "[\"twenty characters ok\",\"twenty characters ok\",{\"a\":[\"twenty characters ok\","
            + "\"twenty characters ok\",\"twenty characters ok\"],\"b\":[\"twenty characters ok\","
            + "\"twenty characters ok\",\"twenty characters ok\",\"x\"]}]",
      })
  void whatIsBeyondABoundIsLeftAlone(String text) {
    assertTrue(Json.parse(text, JsonLimits.SMALL).canonical().equals(bytes(text)));
    assertEquals(Optional.empty(), read(text));
  }

  /// Also of bytes that something happened to.
  @Test
  void whatIsReadIsTheCanonicalFormOfWhatTheGeneralReaderReads() {
    RandomJson random = new RandomJson(6);
    Random flips = new Random(7);
    CanonicalReader reader = new CanonicalReader(JsonLimits.MESSAGE);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = random.object(4).canonical().toArray();
      if (i % 2 == 1) {
        bytes[flips.nextInt(bytes.length)] = (byte) flips.nextInt(128);
      }
      Bytes text = Bytes.of(bytes);
      Optional<Json> value = reader.read(text);
      value.ifPresent(
          json -> {
            assertEquals(Json.parse(text, JsonLimits.MESSAGE), json);
            assertEquals(text, json.canonical());
          });
      read += value.isPresent() ? 1 : 0;
    }
    assertTrue(read > 100, "only " + read + " were plain");
  }

  private static Optional<Json> read(String text) {
    return new CanonicalReader(LIMITS).read(bytes(text));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
