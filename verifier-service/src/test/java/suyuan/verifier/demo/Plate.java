package suyuan.verifier.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.EventMix;

/// One event of the story in canonical bytes, and where in them serials and cartons stand.
record Plate(Cast by, byte[] text, List<Slot> slots) {
  private static final Pattern SLOT = Pattern.compile("/21/([0-9A-Z]{12})\"|/00/([0-9]{18})\"");
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// @param number which serial or carton of the story it is, the same wherever it is named
  record Slot(int at, int length, int number) {}

  /// @param numbers the serials and cartons so far, by what the story calls them
  static Plate of(Cast by, Event event, Map<String, Integer> numbers) {
    byte[] text = event.bytes().toArray();
    List<Slot> slots = new ArrayList<>();
    Matcher found = SLOT.matcher(new String(text, StandardCharsets.ISO_8859_1));
    while (found.find()) {
      int group = found.group(1) == null ? 2 : 1;
      int number = numbers.computeIfAbsent(found.group(group), _ -> numbers.size());
      slots.add(new Slot(found.start(group), found.end(group) - found.start(group), number));
    }
    return new Plate(by, text, slots);
  }

  /// The event with the serials and cartons of that round.
  Bytes print(int round) {
    byte[] printed = text.clone();
    for (Slot slot : slots) {
      if (slot.length() == 18) {
        unit(printed, slot, round);
      } else {
        serial(printed, slot, round);
      }
    }
    return Bytes.of(printed);
  }

  private static void serial(byte[] printed, Slot slot, int round) {
    long bits = mixed(((long) round << 32) + slot.number());
    for (int i = 0; i < slot.length(); i++, bits >>>= 5) {
      printed[slot.at() + i] = (byte) ALPHABET.charAt((int) (bits & 31));
    }
  }

  private static void unit(byte[] printed, Slot slot, int round) {
    String digits = EventMix.unit(slot.number(), round).digits();
    byte[] unit = digits.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(unit, 0, printed, slot.at(), unit.length);
  }

  /// Spreads its argument over all 64 bits, no two to the same (Vigna's SplitMix64).
  private static long mixed(long number) {
    long z = number * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
