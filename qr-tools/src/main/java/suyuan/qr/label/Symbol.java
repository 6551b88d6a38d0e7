package suyuan.qr.label;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// A QR code as modules (ISO/IEC 18004), error correction level M, in the smallest version that
/// holds the text; runs of digits and capitals take their shorter modes.
public final class Symbol {
  /// Light modules that must surround the code on each side.
  public static final int QUIET_ZONE = 4;

  private final int size;
  private final BitSet dark;

  private Symbol(int size, BitSet dark) {
    this.size = size;
    this.dark = dark;
  }

  /// @throws IllegalArgumentException if the text is empty or longer than any QR code holds
  public static Symbol of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A QR code holds at least one character.");
    }
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.QR_COMPACT, true);
    if (!text.chars().allMatch(c -> c < 128)) {
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
    try {
      return of(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("A QR code can't hold this text.", e);
    }
  }

  private static Symbol of(ByteMatrix matrix) {
    int size = matrix.getWidth();
    var dark = new BitSet(size * size);
    for (int i = 0; i < size * size; i++) {
      dark.set(i, matrix.get(i % size, i / size) == 1);
    }
    return new Symbol(size, dark);
  }

  /// Modules on each side, without the quiet zone: 17 + 4 × version.
  public int size() {
    return size;
  }

  /// QR version, 1 to 40.
  public int version() {
    return (size - 17) / 4;
  }

  /// Whether a module is dark; those outside the code are light.
  public boolean dark(int x, int y) {
    return x >= 0 && x < size && y >= 0 && y < size && dark.get(y * size + x);
  }

  /// Scalable picture with the quiet zone, one unit for each module.
  public String svg() {
    return SymbolSvg.document(this);
  }

  /// PNG, one bit for each pixel, with the quiet zone.
  ///
  /// @param pixels on each side of a module, 1 to 40
  public byte[] png(int pixels) {
    return SymbolPng.of(this, pixels);
  }

  /// Half blocks in explicit black and white, for a terminal that shows colours.
  public String terminal() {
    return SymbolText.coloured(this);
  }

  /// Half blocks without colours, right for light text on a dark ground.
  public String blocks() {
    return SymbolText.plain(this);
  }
}
