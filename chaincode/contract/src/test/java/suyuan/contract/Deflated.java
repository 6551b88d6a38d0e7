package suyuan.contract;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import suyuan.model.Bytes;

/// Little that inflates to much.
final class Deflated {
  private Deflated() {}

  static Bytes zeros(int count) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(new byte[count]);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return Bytes.of(out.toByteArray());
    } finally {
      deflater.end();
    }
  }
}
