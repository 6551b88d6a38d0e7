package suyuan.verifier.claim;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import suyuan.verifier.report.Asked;

/// A claim as an analysis reads it.
///
/// @param about lot as claimed, with the serial if one was scanned
/// @param sources pseudonyms of who stands behind it, each with its kind: `device:…`, `claimant:…`,
///   `desk:…`; whoever weighs claims bounds the influence of each
/// @param standing whether it says something about the lot at all
public record Filed(
    ClaimNumber number,
    Asked about,
    Problem problem,
    Instant made,
    Set<String> sources,
    Standing standing) {
  public Filed {
    sources = Set.copyOf(sources);
  }

  /// What a claim can stand for. All are kept; only the first says something about the lot, the
  /// others are signals of their own: copied labels, theft, mixed-up packs, records that are late.
  public enum Standing {
    /// About an item that was sold, or about the lot without a serial.
    COUNTED,
    /// The records know the item and no sale of it.
    UNSOLD,
    /// No record and no serial list knows the item.
    UNKNOWN_SERIAL,
    /// The item is of another lot.
    OTHER_LOT;

    /// As it stands in JSON: `other-lot`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean counts() {
    return standing == Standing.COUNTED;
  }
}
