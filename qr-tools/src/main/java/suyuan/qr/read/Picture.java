package suyuan.qr.read;

import static suyuan.qr.read.Reading.Reason.DAMAGED;
import static suyuan.qr.read.Reading.Reason.NO_PICTURE;
import static suyuan.qr.read.Reading.Reason.TOO_MANY_BYTES;
import static suyuan.qr.read.Reading.Reason.TOO_MANY_PIXELS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes pictures from strangers: bounded before anything is unpacked, thinned while it is.
final class Picture {
  static final int MAX_BYTES = 12_000_000;
  private static final int MAX_SIDE = 20_000;
  private static final long MAX_PIXELS = 60_000_000;
  // A telephone's 12 million pixels stay whole; while decoding they take about 55 MB.
  private static final long KEPT_PIXELS = 13_000_000;
  // A progressive JPEG needs about ten; thousands cost hours.
  private static final int MAX_SCANS = 40;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private Picture() {}

  static Gray decode(byte[] bytes) throws PictureException {
    if (bytes.length > MAX_BYTES) {
      throw new PictureException(TOO_MANY_BYTES);
    }
    String format = format(bytes);
    if (format.equals("jpeg") && scans(bytes) > MAX_SCANS) {
      throw new PictureException(DAMAGED);
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // No metadata: a text chunk may unpack to gigabytes.
      reader.setInput(in, true, true);
      return Gray.of(decode(reader));
    } catch (IOException | RuntimeException e) {
      // The JDK's readers throw both, and of many kinds, on bytes that somebody bent.
      throw new PictureException(DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static String format(byte[] bytes) throws PictureException {
    if (startsWith(bytes, PNG)) {
      return "png";
    }
    if (startsWith(bytes, JPEG)) {
      return "jpeg";
    }
    throw new PictureException(NO_PICTURE);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  private static BufferedImage decode(ImageReader reader) throws IOException, PictureException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS) {
      throw new PictureException(TOO_MANY_PIXELS);
    }
    var param = reader.getDefaultReadParam();
    int step = Math.toIntExact((long) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS)));
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  /// Start-of-scan markers; within a scan no 0xff stands before this byte.
  private static int scans(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda) {
        count++;
      }
    }
    return count;
  }
}
