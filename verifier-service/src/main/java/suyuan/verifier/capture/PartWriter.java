package suyuan.verifier.capture;

import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the parts of a new job, and their lanes when all are known. Where nothing of its party
/// waits it is settled at once that the job goes by itself.
final class PartWriter {
  private final Handle handle;
  private final long job;
  private final FreshParts fresh;
  private final Lanes lanes = new Lanes();
  private int ordinal;
  private boolean anySound;

  PartWriter(Handle handle, long job, FreshParts fresh) {
    this.handle = handle;
    this.job = job;
    this.fresh = fresh;
  }

  void add(Part part) {
    boolean sound = part.faults().isEmpty();
    anySound |= sound;
    lanes.add(part.things());
    handle
        .createUpdate(
            """
            insert into node.capture_part
              (job, ordinal, lane, first_event, events, body, state, result, alone)
            select ?, ?, ?, ?, ?, ?, ?, ?::jsonb, not exists
              (select from node.capture_job before join node.capture_job this
                 on before.party = this.party and before.seq < this.seq
               where this.seq = ? and before.finished is null)\
            """)
        .bind(0, job)
        .bind(1, ordinal)
        .bind(2, ordinal)
        .bind(3, part.first())
        .bind(4, part.count())
        .bind(5, sound ? part.packed().body().toArray() : null)
        .bind(6, sound ? "waiting" : "refused")
        .bind(7, faults(part))
        .bind(8, job)
        .execute();
    if (sound) {
      fresh.keep(job, ordinal, part.packed());
    }
    ordinal++;
  }

  /// Whether any part may go to the ledger.
  boolean anySound() {
    return anySound;
  }

  void assignLanes() {
    IntStream.range(0, ordinal)
        .filter(part -> lanes.of(part) != part)
        .forEach(
            part ->
                handle.execute(
                    "update node.capture_part set lane = ? where job = ? and ordinal = ?",
                    lanes.of(part),
                    job,
                    part));
  }

  private static @Nullable String faults(Part part) {
    return part.faults().isEmpty() ? null : Jobs.text(EventFault.json(part.faults()));
  }
}
