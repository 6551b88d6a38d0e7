package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the brand's own closed lots tell, those whose claims have all come in: how many claims
/// there are when nothing is wrong, how long people take, what they complain about.
///
/// @param pieces sold
/// @param claims among these
/// @param delays days from sale to claim
/// @param symptoms claims by symptom
public record Past(double pieces, long claims, List<Integer> delays, Map<String, Long> symptoms) {
  /// A brand that begins.
  public static final Past NONE = new Past(0, 0, List.of(), Map.of());

  public Past {
    delays = List.copyOf(delays);
    symptoms = Map.copyOf(symptoms);
  }

  int[] sortedDelays() {
    return delays.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  void writeTo(Digest digest) {
    digest.put(pieces).put(claims).put(delays.size());
    Arrays.stream(sortedDelays()).forEach(digest::put);
    new TreeMap<>(symptoms).forEach((symptom, count) -> digest.put(symptom).put(count));
  }
}
