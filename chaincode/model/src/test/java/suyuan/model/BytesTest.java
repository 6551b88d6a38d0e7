package suyuan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  @Test
  void changingTheArrayChangesNothing() {
    byte[] array = {1, 2};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toArray()[1] = 9;
    assertEquals("0102", bytes.hex());
  }

  @Test
  void equalByContent() {
    assertEquals(Bytes.fromHex("00ff"), Bytes.of((byte) 0, (byte) 0xff));
    assertEquals(Bytes.fromHex("00ff").hashCode(), Bytes.fromBase64Url("AP8").hashCode());
    assertNotEquals(Bytes.fromHex("00"), Bytes.fromHex("0000"));
    assertEquals(Bytes.of(), Bytes.fromHex(""));
  }

  @ParameterizedTest(name = "hex {0}")
  @ValueSource(strings = {"0", "0g", "AB", "aB", " 00", "0x00", "00\n"})
  void hexHasOneSpelling(String text) {
    assertThrows(IllegalArgumentException.class, () -> Bytes.fromHex(text));
  }

  @ParameterizedTest(name = "base64url {0}")
  @ValueSource(strings = {"AP8=", "AP9", "A", "A+8", "A/8", "AP 8", "AP8\n"})
  void base64UrlHasOneSpelling(String text) {
    assertThrows(IllegalArgumentException.class, () -> Bytes.fromBase64Url(text));
  }

  @Test
  void textFormsLeadBack() {
    Bytes bytes = Bytes.sha256("溯源".getBytes(StandardCharsets.UTF_8));
    assertEquals(bytes, Bytes.fromHex(bytes.hex()));
    assertEquals(bytes, Bytes.fromBase64Url(bytes.base64Url()));
    assertEquals(bytes.hex(), bytes.toString());
  }

  /// FIPS 180-2 appendix B.1.
  @Test
  void sha256RunsOverAllParts() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    byte[] a = {'a'};
    byte[] bc = {'b', 'c'};
    assertEquals(abc, Bytes.sha256(a, bc).hex());
    assertEquals(abc, Bytes.sha256(Bytes.of(a), Bytes.of(bc)).hex());
  }
}
