package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.alert.Outbox;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.recall.Progress.Check;
import suyuan.verifier.recall.Progress.Told;

/// Follows a recall from its notices to what came back.
@Singleton
final class FollowUp {
  private final Jdbi jdbi;
  private final ReadModel records;
  private final Outbox outbox;
  private final InstantSource clock;

  FollowUp(Jdbi jdbi, ReadModel records, Outbox outbox, InstantSource clock) {
    this.jdbi = jdbi;
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Notes who is to be told, and tells those that have a receiver at this node; once for each
  /// holder, however often it is asked for.
  void tell(PartyId party, String id, List<Notice> notices) {
    jdbi.useTransaction(
        handle ->
            notices.stream()
                .filter(notice -> !notice.holder().isEmpty())
                .forEach(notice -> tell(handle, party, id, notice)));
  }

  private void tell(Handle handle, PartyId party, String id, Notice notice) {
    int isNew =
        handle.execute(
            "insert into node.recall_notice (party, id, holder, in_stock, in_transit, sold, told)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            party.value(),
            id,
            notice.holder(),
            notice.pieces().inStock(),
            notice.pieces().inTransit(),
            notice.pieces().sold(),
            Timestamp.from(clock.instant()));
    if (isNew == 1 && !notice.holder().startsWith("gln:")) {
      Json.Obj data =
          Json.Obj.builder()
              .put("id", id)
              .put("by", party.value())
              .put("pieces", RecallJson.whereabouts(notice.pieces()))
              .put("report", "/recalls/" + id)
              .put("confirm", "/recalls/" + id + "/confirmation")
              .build();
      outbox.put(handle, new PartyId(notice.holder()), "recall.notice", data);
    }
  }

  /// A holder says that it knows. False if it wasn't told.
  boolean confirm(Recall recall, PartyId holder) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "update node.recall_notice set confirmed = coalesce(confirmed, ?)"
                        + " where party = ? and id = ? and holder = ?",
                    Timestamp.from(clock.instant()),
                    recall.party(),
                    recall.id(),
                    holder.value()))
        == 1;
  }

  /// Somebody asked a holder. False if it wasn't told.
  boolean check(Recall recall, String holder, Check outcome) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "insert into node.recall_check (party, id, holder, outcome, made)"
                        + " select party, id, holder, ?, ? from node.recall_notice"
                        + " where party = ? and id = ? and holder = ?",
                    outcome.word(),
                    Timestamp.from(clock.instant()),
                    recall.party(),
                    recall.id(),
                    holder))
        == 1;
  }

  /// @param things that it names, or named before it was lifted
  /// @param announced by event time
  Progress of(Recall recall, Collection<Subject> things, Instant announced) {
    Map<String, Long> since = records.aftermath(things, announced);
    return new Progress(
        holders(recall), since.getOrDefault("returned", 0L), since.getOrDefault("destroyed", 0L));
  }

  private List<Told> holders(Recall recall) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select n.holder, n.in_stock, n.in_transit, n.sold,"
                        + " n.confirmed is not null as confirmed, (select outcome"
                        + " from node.recall_check c where (c.party, c.id, c.holder)"
                        + " = (n.party, n.id, n.holder) order by c.made desc limit 1) as outcome"
                        + " from node.recall_notice n where n.party = ? and n.id = ?"
                        + " order by n.in_stock + n.in_transit + n.sold desc, n.holder")
                .bind(0, recall.party())
                .bind(1, recall.id())
                .map(
                    (row, _) ->
                        new Told(
                            new Notice(
                                row.getString("holder"),
                                new RecallNotice.Whereabouts(
                                    row.getLong("in_stock"),
                                    row.getLong("in_transit"),
                                    row.getLong("sold"),
                                    0)),
                            row.getBoolean("confirmed"),
                            Optional.ofNullable(row.getString("outcome")).flatMap(Check::of)))
                .list());
  }
}
