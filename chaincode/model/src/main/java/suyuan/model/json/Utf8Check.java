package suyuan.model.json;

/// Checks well-formed UTF-8 (RFC 3629) piece by piece: no overlong forms, surrogates, or values
/// above U+10FFFF. Also refuses a byte order mark and more bytes than allowed.
final class Utf8Check {
  private static final int BYTE_ORDER_MARK = 0xEFBBBF;

  private final long limit;
  private long offset;
  private int head;
  private int missing;
  private int low = 0x80;
  private int high = 0xBF;

  Utf8Check(long limit) {
    this.limit = limit;
  }

  void accept(byte[] bytes, int from, int to) {
    if (to - from > limit - offset) {
      throw refuse(JsonRule.TOO_LARGE, "more than " + limit + " bytes");
    }
    for (int i = from; i < to; i++, offset++) {
      byte b = bytes[i];
      if (offset < 3) {
        head = (head << 8) | (b & 0xFF);
        refuseMark();
      }
      if (b < 0 || missing > 0) {
        next(b & 0xFF);
      }
    }
  }

  void end() {
    if (missing > 0) {
      throw refuse(JsonRule.UTF8, "the last character is cut off");
    }
  }

  private void refuseMark() {
    if (offset == 2 && head == BYTE_ORDER_MARK) {
      throw new JsonException(JsonRule.BYTE_ORDER_MARK, "", 0, "begins with a byte order mark");
    }
  }

  private void next(int b) {
    if (missing > 0) {
      if (b < low || b > high) {
        throw refuse(JsonRule.UTF8, "byte 0x%02x can't stand here".formatted(b));
      }
      missing--;
      low = 0x80;
      high = 0xBF;
    } else {
      lead(b);
    }
  }

  // RFC 3629 section 4: the second byte's range depends on the first.
  private void lead(int b) {
    if (b < 0xC2 || b > 0xF4) {
      throw refuse(JsonRule.UTF8, "byte 0x%02x begins no character".formatted(b));
    }
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
  }

  private JsonException refuse(JsonRule rule, String detail) {
    return new JsonException(rule, "", offset, detail);
  }
}
