package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  void writeTo(PictureOutput out) {
    out.put(pieces).put(claims).put(delays.size());
    Arrays.stream(sortedDelays()).forEach(out::put);
    out.put(symptoms);
  }

  static Past read(PictureInput in) throws IOException {
    double pieces = in.number();
    long claims = in.whole();
    List<Integer> delays = in.list(PictureInput::day);
    Map<String, Long> symptoms = new HashMap<>();
    in.table().forEach((symptom, count) -> symptoms.put(symptom, count.longValue()));
    return new Past(pieces, claims, delays, symptoms);
  }
}
