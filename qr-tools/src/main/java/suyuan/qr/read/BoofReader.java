package suyuan.qr.read;

import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.util.List;

/// BoofCV, which reads what is bent, blurred or far away and ZXing doesn't; slower to start.
final class BoofReader {
  static {
    // One upload must not take every core of a server.
    BoofConcurrency.USE_CONCURRENT = false;
  }

  private BoofReader() {}

  static List<String> read(Gray gray) {
    var image = new GrayU8(gray.width(), gray.height());
    image.setData(gray.pixels().clone());
    var detector = FactoryFiducial.qrcode(null, GrayU8.class);
    try {
      detector.process(image);
      return detector.getDetections().stream().map(code -> code.message).toList();
    } catch (RuntimeException e) {
      // Its geometry gives up by exceptions on some pictures; that is no code.
      return List.of();
    }
  }
}
