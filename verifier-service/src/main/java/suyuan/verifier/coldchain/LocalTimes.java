package suyuan.verifier.coldchain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns the local times of a file into instants. A local time that doesn't exist, as clocks were
/// set forward, is refused: that logger's clock doesn't follow the zone that was stated. One that
/// occurs twice is told apart by the order of the rows: the earlier offset, until the local time
/// steps back or stands still within the hour that is lived twice; then the later offset.
final class LocalTimes {
  private final ZoneId zone;
  private final Notes notes;
  private @Nullable LocalDateTime previous;
  private boolean secondPass;

  private LocalTimes(ZoneId zone, Notes notes) {
    this.zone = zone;
    this.notes = notes;
  }

  /// @param zone may be absent where every row has its own offset
  static List<TimedRow> resolve(List<Row> rows, Optional<ZoneId> zone, Notes notes) {
    LocalTimes times = new LocalTimes(zone.orElse(ZoneOffset.UTC), notes);
    List<TimedRow> resolved = new ArrayList<>(rows.size());
    for (Row row : newestFirst(rows) ? rows.reversed() : rows) {
      if (row.offset().isEmpty() && zone.isEmpty()) {
        throw LoggerRule.ZONE_MISSING.atLine(
            row.line(),
            "The times have no offset and no zone was stated; say which, such as Asia/Shanghai");
      }
      ZoneOffset offset = row.offset().orElseGet(() -> times.offset(row));
      resolved.add(
          new TimedRow(row.line(), new Reading(row.time().toInstant(offset), row.millidegrees())));
    }
    return resolved;
  }

  private ZoneOffset offset(Row row) {
    ZoneOffsetTransition jump = zone.getRules().getTransition(row.time());
    ZoneOffset offset = jump == null ? zone.getRules().getOffset(row.time()) : offsetAt(jump, row);
    previous = row.time();
    secondPass &= jump != null;
    return offset;
  }

  private ZoneOffset offsetAt(ZoneOffsetTransition jump, Row row) {
    if (jump.isGap()) {
      throw LoggerRule.NO_SUCH_LOCAL_TIME.atLine(
          row.line(),
          ("%s did not exist in %s, as clocks were set forward: this logger's clock doesn't follow"
                  + " that zone; state a fixed offset such as %s")
              .formatted(row.time(), zone, jump.getOffsetBefore()));
    }
    notes.add(LoggerNote.Kind.AMBIGUOUS_LOCAL_TIME, row.line());
    secondPass |= previous != null && inside(jump, previous) && !row.time().isAfter(previous);
    return secondPass ? jump.getOffsetAfter() : jump.getOffsetBefore();
  }

  private static boolean inside(ZoneOffsetTransition jump, LocalDateTime time) {
    return !time.isBefore(jump.getDateTimeAfter()) && time.isBefore(jump.getDateTimeBefore());
  }

  private static boolean newestFirst(List<Row> rows) {
    int down = 0;
    for (int i = 1; i < rows.size(); i++) {
      down += Integer.signum(rows.get(i - 1).time().compareTo(rows.get(i).time()));
    }
    return down > 0;
  }
}
