package suyuan.qr.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suyuan.qr.label.Symbol;
import suyuan.qr.read.Reading.Reason;

/// Bytes from strangers: refused with a reason, quickly, without much memory.
class HostilePicturesTest {
  private static final byte[] GOOD = Photo.of(Symbol.of("hello"), 8).png();
  private final PictureReader reader = new PictureReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "not a picture",
        "GIF89a",
        "BM",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "\u0089PNG",
        "RIFF....WEBP"
      })
  void whatIsNoPicture(String content) {
    assertEquals(refused(Reason.NO_PICTURE), reader.read(content.getBytes(ISO_8859_1)));
  }

  @Test
  void tooManyBytes() {
    assertEquals(refused(Reason.TOO_MANY_BYTES), reader.read(Arrays.copyOf(GOOD, 12_000_001)));
  }

  @ParameterizedTest
  @CsvSource({"30000,30000", "2147483647,2147483647", "1,20001", "20001,1", "8000,7501"})
  void tooManyPixels(int width, int height) throws Exception {
    assertEquals(
        refused(Reason.TOO_MANY_PIXELS), reader.read(PngBytes.png(width, height, new byte[0])));
  }

  @Test
  void sizesThatAreNone() throws Exception {
    assertEquals(refused(Reason.DAMAGED), reader.read(PngBytes.png(0, 0, new byte[0])));
    assertEquals(refused(Reason.DAMAGED), reader.read(PngBytes.png(-1, 5, new byte[0])));
  }

  @Test
  void cutAnywhere() {
    for (int length = 0; length < GOOD.length; length += 13) {
      refusedOrRead(Arrays.copyOf(GOOD, length));
    }
  }

  @Test
  void aJpegWithThousandsOfScans() {
    byte[] jpeg = Photo.of(Symbol.of("hello"), 8).jpeg();
    byte[] bomb = Arrays.copyOf(jpeg, 200_000);
    for (int i = jpeg.length; i + 1 < bomb.length; i += 2) {
      bomb[i] = (byte) 0xff;
      bomb[i + 1] = (byte) 0xda;
    }
    assertEquals(refused(Reason.DAMAGED), reader.read(bomb));
  }

  @Test
  void everyReasonIsASentence() {
    for (Reason reason : Reason.values()) {
      assertTrue(reason.sentence().endsWith("."), reason.sentence());
    }
  }

  private void refusedOrRead(byte[] picture) {
    switch (reader.read(picture)) {
      case Reading.Found _, Reading.NoCode _, Reading.Refused _ -> {}
    }
  }

  private static Reading refused(Reason reason) {
    return new Reading.Refused(reason);
  }
}
