package suyuan.qr.label;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A QR code as a black and white PNG.
final class SymbolPng {
  private static final int LARGEST = 40;
  private static final int WHITE = 0xffffff;

  private SymbolPng() {}

  static byte[] of(Symbol symbol, int pixels) {
    if (pixels < 1 || pixels > LARGEST) {
      throw new IllegalArgumentException("A module has 1 to %d pixels.".formatted(LARGEST));
    }
    int side = (symbol.size() + 2 * Symbol.QUIET_ZONE) * pixels;
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!symbol.dark(module(x, pixels), module(y, pixels))) {
          picture.setRGB(x, y, WHITE);
        }
      }
    }
    return encoded(picture);
  }

  private static int module(int pixel, int pixels) {
    return pixel / pixels - Symbol.QUIET_ZONE;
  }

  private static byte[] encoded(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
