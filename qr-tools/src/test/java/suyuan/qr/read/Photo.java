package suyuan.qr.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import suyuan.qr.label.Symbol;

/// A code as a careless hand photographs it. Each step gives a new picture.
record Photo(BufferedImage picture) {
  static Photo of(Symbol symbol, int pixels) {
    try {
      return new Photo(ImageIO.read(new ByteArrayInputStream(symbol.png(pixels))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// On a larger table of that shade.
  Photo on(int width, int height, int shade) {
    var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = out.createGraphics();
    g.setColor(new Color(shade, shade, shade));
    g.fillRect(0, 0, width, height);
    g.drawImage(picture, (width - width()) / 2, (height - height()) / 2, null);
    g.dispose();
    return new Photo(out);
  }

  Photo turned(double degrees) {
    var turn =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width() / 2.0, height() / 2.0);
    return drawn(turn, width(), height());
  }

  Photo scaled(double times) {
    return drawn(
        AffineTransform.getScaleInstance(times, times),
        (int) (width() * times),
        (int) (height() * times));
  }

  /// Seen from the side.
  Photo sheared(double amount) {
    return drawn(new AffineTransform(1, amount / 2, amount, 1, 0, 0), width(), height());
  }

  private Photo drawn(AffineTransform how, int width, int height) {
    var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.setColor(Color.GRAY);
    g.fillRect(0, 0, width, height);
    g.drawImage(picture, how, null);
    g.dispose();
    return new Photo(out);
  }

  Photo blurred(int side) {
    float[] weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    var op = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
    return new Photo(op.filter(rgb().picture, null));
  }

  Photo inverted() {
    return eachPixel(p -> ~p & 0xffffff);
  }

  Photo noisy(long seed, int spread) {
    var random = new SplittableRandom(seed);
    return eachPixel(
        p -> {
          int shade = Math.clamp((p & 0xff) + random.nextInt(-spread, spread + 1), 0, 255);
          return shade * 0x010101;
        });
  }

  /// Paints over a spot in the middle, as dirt does.
  Photo spotted(int side) {
    var out = rgb();
    var g = out.picture.createGraphics();
    g.setColor(Color.DARK_GRAY);
    g.fillRect(width() / 2, height() / 2, side, side);
    g.dispose();
    return out;
  }

  private Photo rgb() {
    return on(width(), height(), 255);
  }

  private Photo eachPixel(java.util.function.IntUnaryOperator change) {
    var out = rgb();
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        out.picture.setRGB(x, y, change.applyAsInt(out.picture.getRGB(x, y) & 0xffffff));
      }
    }
    return out;
  }

  byte[] png() {
    return encoded("png", picture);
  }

  byte[] jpeg() {
    return encoded("jpeg", rgb().picture);
  }

  private static byte[] encoded(String format, BufferedImage picture) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(picture, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int width() {
    return picture.getWidth();
  }

  private int height() {
    return picture.getHeight();
  }
}
