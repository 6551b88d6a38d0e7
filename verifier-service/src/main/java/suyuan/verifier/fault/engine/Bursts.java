package suyuan.verifier.fault.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suyuan.verifier.fault.engine.Picture.Claim;

/// Claims about one shop's pieces that come within days of each other: one who claims brings
/// neighbours to claim. They are one source.
final class Bursts {
  private static final Duration LENGTH = Duration.ofDays(3);

  private final Map<String, Burst> latest = new HashMap<>();

  private Bursts() {}

  private record Burst(Instant begun, int number) {}

  /// The burst of each claim as a source, empty without a shop.
  ///
  /// @param claims in order of time
  static List<String> of(List<Claim> claims) {
    Bursts bursts = new Bursts();
    List<String> sources = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      sources.add(claim.shop().isEmpty() ? "" : bursts.source(claim));
    }
    return sources;
  }

  private String source(Claim claim) {
    Burst burst =
        latest.compute(
            claim.shop(),
            (_, last) -> {
              if (last == null) {
                return new Burst(claim.made(), 1);
              }
              boolean goesOn = !claim.made().isAfter(last.begun().plus(LENGTH));
              return goesOn ? last : new Burst(claim.made(), last.number() + 1);
            });
    return "burst:" + burst.number() + "/" + claim.shop();
  }
}
