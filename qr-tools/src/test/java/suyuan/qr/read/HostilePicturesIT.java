package suyuan.qr.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import suyuan.qr.label.Symbol;

/// The hostile pictures that take seconds to make or to look at.
@Tag("integration")
class HostilePicturesIT {
  private static final byte[] GOOD = Photo.of(Symbol.of("hello"), 8).png();
  private final PictureReader reader = new PictureReader();

  @Test
  void aTextChunkThatUnpacksToAGigabyteIsNotUnpacked() throws Exception {
    var bomb = new ByteArrayOutputStream();
    bomb.writeBytes(Arrays.copyOf(GOOD, 33));
    bomb.writeBytes(
        PngBytes.chunk(
            "zTXt",
            PngBytes.concat("bomb\0\0".getBytes(ISO_8859_1), PngBytes.deflatedZeros(1 << 30))));
    bomb.writeBytes(Arrays.copyOfRange(GOOD, 33, GOOD.length));
    assertInstanceOf(Reading.Found.class, reader.read(bomb.toByteArray()));
  }

  @Test
  void aFlatPictureOfTheLargestSizeShowsNoCode() throws Exception {
    byte[] rows = PngBytes.deflatedZeros((7_700 / 8 + 2) * 7_700L);
    assertEquals(new Reading.NoCode(), reader.read(PngBytes.png(7_700, 7_700, rows)));
  }

  @Test
  void bentAnywhere() {
    var random = new SplittableRandom(5);
    byte[] jpeg = Photo.of(Symbol.of("hello"), 8).jpeg();
    for (int i = 0; i < 150; i++) {
      byte[] bent = (i % 2 == 0 ? GOOD : jpeg).clone();
      bent[random.nextInt(8, bent.length)] = (byte) random.nextInt(256);
      // Whatever it is read as: no exception.
      reader.read(bent);
    }
  }
}
