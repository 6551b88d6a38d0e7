package suyuan.verifier.claim;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A claim's number, which is also the key to its progress page: 9 random characters and one that
/// checks them, as `K7Q2-M9XWD-4`; 45 random bits, so that numbers aren't guessed. Letters that
/// look like digits don't occur. The check character is a weighted sum modulo 31, a prime (as in
/// ISO/IEC 7064 pure systems): it notices every single wrong character and every swap of
/// neighbours.
public record ClaimNumber(String value) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int MODULUS = 31;
  private static final int RANDOM = 9;
  private static final RandomGenerator SECURE = new SecureRandom();

  public ClaimNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a claim number: " + value);
    }
  }

  static ClaimNumber fresh() {
    var text = new StringBuilder();
    for (int i = 0; i < RANDOM; i++) {
      text.append(ALPHABET.charAt(SECURE.nextInt(MODULUS)));
    }
    return new ClaimNumber(text.append(check(text)).toString());
  }

  /// Reads what a person typed: case, spaces and hyphens don't matter.
  public static Optional<ClaimNumber> read(String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return isValid(plain) ? Optional.of(new ClaimNumber(plain)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    return text.length() == RANDOM + 1
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(text.substring(0, RANDOM)) == text.charAt(RANDOM);
  }

  private static char check(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum + ALPHABET.indexOf(text.charAt(i))) * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum) % MODULUS);
  }

  /// As it is shown: `K7Q2-M9XWD-4`.
  @Override
  public String toString() {
    return value.substring(0, 4) + "-" + value.substring(4, RANDOM) + "-" + value.charAt(RANDOM);
  }
}
