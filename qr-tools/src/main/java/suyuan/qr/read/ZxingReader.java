package suyuan.qr.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// ZXing, with what it has against poor light and codes printed white on black.
final class ZxingReader {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.ALSO_INVERTED,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX));

  private ZxingReader() {}

  static List<String> read(Gray gray) {
    var source = source(gray);
    Set<String> texts = new LinkedHashSet<>();
    for (Binarizer b :
        new Binarizer[] {new HybridBinarizer(source), new GlobalHistogramBinarizer(source)}) {
      if (texts.isEmpty()) {
        texts.addAll(read(b));
      }
    }
    return List.copyOf(texts);
  }

  private static LuminanceSource source(Gray g) {
    return new PlanarYUVLuminanceSource(
        g.pixels(), g.width(), g.height(), 0, 0, g.width(), g.height(), false);
  }

  /// Several QR codes at once if there are, else one code of any kind, light or dark.
  private static List<String> read(Binarizer binarizer) {
    var several = several(new BinaryBitmap(binarizer));
    return several.isEmpty() ? single(new BinaryBitmap(binarizer)) : several;
  }

  private static List<String> several(BinaryBitmap bitmap) {
    try {
      var found = new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
      return Stream.of(found).map(Result::getText).toList();
    } catch (NotFoundException | RuntimeException e) {
      // It indexes beyond its arrays on some pictures; that is no code, not a fault of ours.
      return List.of();
    }
  }

  private static List<String> single(BinaryBitmap bitmap) {
    try {
      return List.of(new MultiFormatReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException | RuntimeException e) {
      return List.of();
    }
  }
}
