package suyuan.verifier.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suyuan.verifier.coldchain.ChartPoint;

/// One of the four to six steps of a journey: what happened at one stage, told by its evidence.
///
/// @param parties who did it, first who did first
/// @param from the first place of the stage
/// @param to the last place of the stage, where it is another
/// @param channel code of the channel it was sold through
/// @param chart lowest and highest temperature of each stretch of time
/// @param legs of a lot's transport: one for each shipment of its units
/// @param corrections of records of this stage
/// @param count how many of it: material lots, checks, legs, services
public record Step(
    Stage stage,
    List<Who> parties,
    Optional<Where> from,
    Optional<Where> to,
    OffsetDateTime start,
    OffsetDateTime end,
    long count,
    Optional<String> channel,
    Optional<Exposure> exposure,
    List<ChartPoint> chart,
    List<Leg> legs,
    List<Correction> corrections,
    Answer answer) {
  public Step {
    parties = List.copyOf(parties);
    chart = List.copyOf(chart);
    legs = List.copyOf(legs);
    corrections = List.copyOf(corrections);
  }

  /// Stages in the order of a product's life.
  public enum Stage {
    MATERIAL,
    PRODUCTION,
    QUALITY,
    TRANSPORT,
    STORAGE,
    SALE,
    AFTER_SALE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
