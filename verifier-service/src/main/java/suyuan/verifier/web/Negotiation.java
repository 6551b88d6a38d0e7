package suyuan.verifier.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses what a client likes best of what there is (RFC 9110 section 12.5.1): the most specific
/// range decides a type's quality, the highest quality wins, and at equal quality our own order.
public final class Negotiation {
  private Negotiation() {}

  /// The best of what is offered.
  ///
  /// @param accept the Accept header; empty means anything
  /// @param offered media types without parameters, the one we like best first
  /// @return none if the client takes none of them
  public static Optional<String> choose(String accept, List<String> offered) {
    if (accept.isBlank()) {
      return Optional.of(offered.getFirst());
    }
    List<Range> ranges = Arrays.stream(accept.split(",")).map(Range::parse).toList();
    return offered.stream()
        .filter(type -> quality(type, ranges) > 0)
        .max(
            Comparator.<String>comparingDouble(type -> quality(type, ranges))
                .thenComparing(Comparator.<String>comparingInt(offered::indexOf).reversed()));
  }

  private static double quality(String type, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::quality)
        .orElse(0.0);
  }

  private record Range(String type, double quality) {
    static Range parse(String text) {
      String[] parts = text.split(";");
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality(parts));
    }

    private static double quality(String[] parts) {
      return Arrays.stream(parts)
          .skip(1)
          .map(String::strip)
          .filter(part -> part.matches("(?i)q=[01](\\.[0-9]{0,3})?"))
          .mapToDouble(part -> Double.parseDouble(part.substring(2)))
          .findFirst()
          .orElse(1);
    }

    boolean covers(String other) {
      return switch (precision()) {
        case 0 -> true;
        case 1 -> other.startsWith(type.substring(0, type.length() - 1));
        default -> other.equals(type);
      };
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }
}
