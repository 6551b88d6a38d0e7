package suyuan.model.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SerialListTest {
  private final SerialGenerator generator = new SerialGenerator(new SplittableRandom(7));

  @Test
  void everySerialIsProvenAtItsPlaceAndNowhereElse() {
    var list = generator.list(33);
    var tree = list.tree();
    for (int i = 0; i < 33; i++) {
      var proof = tree.inclusion(i);
      assertTrue(proof.leads(list.entries().get(i).leaf(), list.root()));
      assertFalse(proof.leads(list.entries().get((i + 1) % 33).leaf(), list.root()));
    }
  }

  @Test
  void generatedSerialsAreTwelveUnambiguousCharacters() {
    var list = generator.list(10_000);
    for (SerialEntry e : list.entries()) {
      assertTrue(e.serial().matches("[0-9A-HJKMNP-TV-Z]{12}"), e.serial());
    }
    long salts = list.entries().stream().map(SerialEntry::salt).distinct().count();
    assertEquals(10_000, salts);
  }

  @Test
  void sameSeedSameList() {
    var again = new SerialGenerator(new SplittableRandom(7));
    assertEquals(generator.list(50), again.list(50));
  }

  @Test
  void refusesNoSerialsAndTooMany() {
    assertThrows(IllegalArgumentException.class, () -> generator.list(0));
    assertThrows(IllegalArgumentException.class, () -> generator.list(SerialList.MAX + 1));
  }

  @Test
  void anEndlessStreamIsRefusedAtItsFirstLine() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'A';
          }
        };
    assertThrows(SerialListException.class, () -> SerialListReader.read(endless, e -> {}));
  }

  @Test
  void readsFromStreamsThatGiveLittleAtATime() throws Exception {
    String salt = "00112233445566778899aabbccddeeff";
    String text = "suyuan-serials/v1\nA," + salt + ",-\nB," + salt + ",-\n";
    var drops =
        new ByteArrayInputStream(text.getBytes(US_ASCII)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
          }
        };
    assertEquals(2, SerialList.read(drops).entries().size());
  }
}
