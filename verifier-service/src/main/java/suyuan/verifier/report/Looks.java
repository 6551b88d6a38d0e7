package suyuan.verifier.report;

import java.time.Instant;
import java.util.Optional;

/// How often a code was looked up at this node, and since when.
public record Looks(long count, Optional<Instant> first) {
  public static final Looks NONE = new Looks(0, Optional.empty());
}
