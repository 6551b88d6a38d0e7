package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;

/// The durable jobs of this node.
@Singleton
final class Jobs {
  private static final String JOB =
      """
      select seq, id, party, behaviour, events, received, finished,
        exists (select 1 from node.capture_part
                where job = seq and state in ('refused', 'failed'))\
      """;
  private static final RowMapper<Job> TO_JOB =
      (row, context) ->
          new Job(
              row.getLong(1),
              row.getString(2),
              new PartyId(row.getString(3)),
              Behaviour.of(row.getString(4)).orElseThrow(),
              row.getInt(5),
              row.getObject(6, OffsetDateTime.class).toInstant(),
              Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant),
              row.getBoolean(8));

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final FreshParts fresh;

  Jobs(Jdbi jdbi, InstantSource clock, FreshParts fresh) {
    this.jdbi = jdbi;
    this.fresh = fresh;
    this.clock = clock;
  }

  /// Begins a job and lets `fill` add its parts, all in one transaction. Where there is a job of
  /// that id already, its refused and failed parts are tried again.
  void open(String id, PartyId party, Behaviour behaviour, int events, Filling fill) {
    jdbi.useTransaction(
        handle -> {
          Optional<Long> seq =
              handle
                  .createQuery(
                      """
                      insert into node.capture_job (id, party, behaviour, events, received)
                      values (?, ?, ?, ?, ?) on conflict (id) do nothing returning seq\
                      """)
                  .bind(0, id)
                  .bind(1, party.value())
                  .bind(2, behaviour.word())
                  .bind(3, events)
                  .bind(4, now())
                  .mapTo(Long.class)
                  .findOne();
          if (seq.isPresent()) {
            fill.into(new PartWriter(handle, seq.get(), fresh));
          } else {
            again(handle, id);
          }
        });
  }

  private static void again(Handle handle, String id) {
    int parts =
        handle.execute(
            """
            update node.capture_part p set state = 'waiting', result = null, failures = 0
            from node.capture_job j
            where j.id = ? and p.job = j.seq and j.finished is not null
              and p.state in ('refused', 'failed') and p.body is not null\
            """,
            id);
    if (parts > 0) {
      handle.execute("update node.capture_job set finished = null where id = ?", id);
    }
  }

  Optional<Job> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(JOB + " from node.capture_job where id = ?")
                .bind(0, id)
                .map(TO_JOB)
                .findOne());
  }

  /// A party's jobs, newest first, those before the one of number `before`.
  List<Job> of(PartyId party, long before, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    JOB
                        + " from node.capture_job where party = ? and seq < ?"
                        + " order by seq desc limit ?")
                .bind(0, party.value())
                .bind(1, before)
                .bind(2, most)
                .map(TO_JOB)
                .list());
  }

  List<Job.Step> steps(Job job) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select ordinal, first_event, events, state, result::text,
                      coalesce(shared, ''), shared_from
                    from node.capture_part where job = ? order by ordinal\
                    """)
                .bind(0, job.seq())
                .map(
                    (row, context) ->
                        new Job.Step(
                            row.getInt(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getString(4),
                            Optional.ofNullable(row.getString(5)).map(Jobs::object),
                            row.getString(6).isEmpty()
                                ? job.statement(row.getInt(1))
                                : new StatementId(row.getString(6)),
                            row.getInt(7)))
                .list());
  }

  /// Parties with work, the longest waiting first.
  List<PartyId> parties() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select party from node.capture_job where finished is null
                    group by party order by min(seq)\
                    """)
                .map((row, context) -> new PartyId(row.getString(1)))
                .list());
  }

  /// A part that waits to be recorded.
  record Waiting(int ordinal, int lane, int first, int failures) {}

  List<Waiting> waiting(Job job) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select ordinal, lane, first_event, failures from node.capture_part
                    where job = ? and state = 'waiting' order by ordinal\
                    """)
                .bind(0, job.seq())
                .map(
                    (row, context) ->
                        new Waiting(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list());
  }

  /// The events of a waiting part.
  Packed events(Job job, int ordinal) {
    return fresh.take(job.seq(), ordinal).orElseGet(() -> Packed.kept(body(job, ordinal)));
  }

  private Bytes body(Job job, int ordinal) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from node.capture_part where job = ? and ordinal = ?")
                .bind(0, job.seq())
                .bind(1, ordinal)
                .map((row, context) -> Bytes.of(row.getBytes(1)))
                .one());
  }

  /// The ledger has it; its body is no longer needed here.
  void accepted(Job job, int ordinal, Json.Obj result) {
    settle(job, ordinal, "accepted", result, ", body = null");
  }

  /// The ledger has all of these documents of one part each, by what it answered.
  void accepted(Map<Job, Json.Obj> results) {
    lightly(
        handle ->
            results.forEach(
                (job, result) -> {
                  settle(handle, job, 0, "accepted", result, ", body = null");
                  finish(handle, job);
                }));
  }

  void refused(Job job, int ordinal, Json.Obj result) {
    settle(job, ordinal, "refused", result, "");
  }

  /// Set aside: the node failed on it again and again. Its body stays.
  void failed(Job job, int ordinal, Json.Obj result) {
    settle(job, ordinal, "failed", result, "");
  }

  void failing(Job job, int ordinal, int failures) {
    lightly(
        handle ->
            handle.execute(
                "update node.capture_part set failures = ? where job = ? and ordinal = ?",
                failures,
                job.seq(),
                ordinal));
  }

  private void settle(Job job, int ordinal, String state, Json.Obj result, String more) {
    lightly(handle -> settle(handle, job, ordinal, state, result, more));
  }

  private static void settle(
      Handle handle, Job job, int ordinal, String state, Json.Obj result, String more) {
    handle.execute(
        "update node.capture_part set state = ?, result = ?::jsonb"
            + more
            + " where job = ? and ordinal = ?",
        state,
        text(result),
        job.seq(),
        ordinal);
  }

  void finish(Job job) {
    lightly(handle -> finish(handle, job));
  }

  private void finish(Handle handle, Job job) {
    handle.execute("update node.capture_job set finished = ? where seq = ?", now(), job.seq());
  }

  /// Writes without waiting for the disk: what a crash takes back is found out again by submitting
  /// the statement once more, which the ledger takes for the first.
  private void lightly(Consumer<Handle> change) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local synchronous_commit = off");
          change.accept(handle);
        });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static String text(Json.Obj json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }

  private static Json.Obj object(String text) {
    return (Json.Obj) Json.parse(text, JsonLimits.MESSAGE);
  }

  /// Adds the parts of a new job.
  @FunctionalInterface
  interface Filling {
    void into(PartWriter parts);
  }
}
