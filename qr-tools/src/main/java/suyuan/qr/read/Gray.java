package suyuan.qr.read;

import java.awt.image.BufferedImage;

/// A picture in shades of grey, one byte for each pixel, rows from the top.
final class Gray {
  private final int width;
  private final int height;
  private final byte[] pixels;

  private Gray(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// What is transparent counts as white paper.
  static Gray of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) shade(row[x]);
      }
    }
    return new Gray(width, height, pixels);
  }

  private static int shade(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xff;
    int green = argb >> 8 & 0xff;
    int blue = argb & 0xff;
    return ((red + 2 * green + blue) / 4 * alpha + 255 * (255 - alpha)) / 255;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int longest() {
    return Math.max(width, height);
  }

  /// Not a copy: readers must leave it alone.
  byte[] pixels() {
    return pixels;
  }

  /// This picture, or one whose pixels are the means of squares, so that no side is longer.
  Gray within(int longest) {
    int step = (longest() + longest - 1) / longest;
    return step <= 1 ? this : shrunk(step);
  }

  private Gray shrunk(int step) {
    int w = Math.max(1, width / step);
    int h = Math.max(1, height / step);
    byte[] out = new byte[w * h];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) mean(i % w * step, i / w * step, step);
    }
    return new Gray(w, h, out);
  }

  private int mean(int left, int top, int step) {
    int sum = 0;
    int count = 0;
    for (int y = top; y < Math.min(height, top + step); y++) {
      for (int x = left; x < Math.min(width, left + step); x++) {
        sum += pixels[y * width + x] & 0xff;
        count++;
      }
    }
    return sum / count;
  }

  /// Each pixel becomes a square of so many pixels a side.
  Gray enlarged(int times) {
    int w = width * times;
    byte[] out = new byte[w * height * times];
    for (int i = 0; i < out.length; i++) {
      out[i] = pixels[i / w / times * width + i % w / times];
    }
    return new Gray(w, height * times, out);
  }
}
