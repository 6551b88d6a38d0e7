package suyuan.model.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Passes bytes on only after [Utf8Check] has seen them.
final class GuardedInput extends FilterInputStream {
  private final Utf8Check check;

  GuardedInput(InputStream in, Utf8Check check) {
    super(in);
    this.check = check;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    if (count < 0) {
      check.end();
    } else {
      check.accept(target, from, from + count);
    }
    return count;
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("every byte is checked");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
