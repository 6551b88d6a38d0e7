package suyuan.verifier.report;

import java.time.OffsetDateTime;
import java.util.Optional;

/// One shipment of units that carried a lot.
///
/// @param from sender's place; empty if only the receipt is on record
/// @param left the receipt's time if the departure isn't on record
/// @param units how many units travelled, those of other lots included
/// @param exposure by the logs that went along; empty if none did
public record Leg(
    Optional<Where> from,
    Where to,
    OffsetDateTime left,
    Optional<OffsetDateTime> arrived,
    int units,
    Optional<Exposure> exposure) {

  public boolean exceeds() {
    return exposure.map(Exposure::exceeds).orElse(false);
  }
}
