package suyuan.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// ECMAScript's text of doubles (RFC 8785 section 3.2.2.3).
class NumbersTest {
  /// RFC 8785 appendix B and its authors' test data: the text of the first lines hashes to this.
  private static final int LINES = 10_000;

  private static final String SHA_256_OF_LINES =
      "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892";

  @TestFactory
  Stream<DynamicTest> appendixB() {
    return Vectors.cases(NumbersTest.class, "doubles.json")
        .map(one -> DynamicTest.dynamicTest(Vectors.desc(one), () -> writes(one)));
  }

  private static void writes(Json.Obj one) {
    long bits = Long.parseUnsignedLong(one.string("ieee754").orElseThrow(), 16);
    assertEquals(one.string("text").orElseThrow(), text(bits));
  }

  @Test
  void tenThousandDoublesOfTheReferenceSequence() throws NoSuchAlgorithmException {
    MessageDigest lines = MessageDigest.getInstance("SHA-256");
    int[] count = {0};
    sequence()
        .limit(LINES)
        .forEach(
            bits -> {
              String line = Long.toHexString(bits) + "," + text(bits) + "\n";
              lines.update(line.getBytes(StandardCharsets.US_ASCII));
              count[0]++;
            });
    assertEquals(LINES, count[0]);
    assertEquals(SHA_256_OF_LINES, HexFormat.of().formatHex(lines.digest()));
  }

  private static String text(long bits) {
    return Numbers.text(Numbers.shortest(Double.longBitsToDouble(bits)));
  }

  private static Stream<Long> sequence() {
    Stream<Long> edges =
        Vectors.cases(NumbersTest.class, "double-edges.json")
            .flatMap(one -> one.array("ieee754").stream())
            .map(hex -> Long.parseUnsignedLong(((Json.Str) hex).value(), 16));
    Stream<Long> subnormal = Stream.iterate(0x0010000000000000L, bits -> bits + 1).limit(2_000);
    Stream<Long> random =
        Stream.iterate(sha256(new byte[32]), NumbersTest::sha256).flatMap(NumbersTest::doubles);
    return Stream.of(edges, subnormal, random).flatMap(s -> s);
  }

  private static Stream<Long> doubles(byte[] block) {
    ByteBuffer eights = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    return Stream.of(0, 8, 16, 24)
        .map(eights::getLong)
        .filter(bits -> Double.isFinite(Double.longBitsToDouble(bits)))
        .filter(bits -> Double.longBitsToDouble(bits) != 0);
  }

  private static byte[] sha256(byte[] block) {
    return suyuan.model.Bytes.sha256(block).toArray();
  }
}
