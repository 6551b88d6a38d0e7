package suyuan.model.serial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import suyuan.model.Bytes;

/// New serials that nobody can guess: 12 characters of 5 random bits each, so 60 bits.
///
/// The alphabet has digits and capitals without I, L, O and U: nothing that looks like something
/// else on a worn label.
///
/// @param random `SecureRandom` for real labels; a seeded one only where a test or a demo must
///   repeat itself
public record SerialGenerator(RandomGenerator random) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;

  public String serial() {
    var out = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }

  /// A list of different serials with fresh salts and no hidden codes.
  ///
  /// @param count 1 to 2,000,000
  public SerialList list(int count) {
    Map<String, SerialEntry> entries =
        LinkedHashMap.newLinkedHashMap(Math.min(count, SerialList.MAX));
    while (entries.size() < count && count <= SerialList.MAX) {
      entries.computeIfAbsent(serial(), s -> new SerialEntry(s, salt()));
    }
    return new SerialList(List.copyOf(entries.values()));
  }

  private Bytes salt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return Bytes.of(salt);
  }
}
