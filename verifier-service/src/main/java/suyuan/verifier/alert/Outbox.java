package suyuan.verifier.alert;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.party.Sealing;

/// Messages until they have arrived, or until the last attempt failed. Whoever takes one has a
/// minute for it; then it is there again for others, so that a crash loses none.
@Singleton
public final class Outbox {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final Sealing sealing;
  private final InstantSource clock;
  private final List<Duration> retries;

  /// @param retries waiting times after the first, second, … attempt; those of Standard Webhooks
  Outbox(
      Jdbi jdbi,
      Sealing sealing,
      InstantSource clock,
      @Value("${suyuan.webhook.retries:`PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H`}")
          String retries) {
    this.jdbi = jdbi;
    this.sealing = sealing;
    this.clock = clock;
    this.retries = Arrays.stream(retries.split(",")).map(Duration::parse).toList();
  }

  /// Puts `{type, timestamp, data}` in for each of the party's receivers, in the caller's
  /// transaction.
  public void put(Handle handle, PartyId party, String type, Json.Obj data) {
    String id = "msg_" + UUID.randomUUID();
    Instant now = clock.instant();
    Json.Obj body =
        Json.Obj.builder()
            .put("type", type)
            .put("timestamp", now.toString())
            .put("data", data)
            .build();
    handle.execute(
        "insert into node.webhook_message (id, party, body, made) values (?, ?, ?, ?)",
        id,
        party.value(),
        body.canonical().toArray(),
        Timestamp.from(now));
    handle.execute(
        "insert into node.webhook_delivery (message, webhook, attempts, next)"
            + " select ?, id, 0, ? from node.webhook where party = ? and off is null",
        id,
        Timestamp.from(now),
        party.value());
  }

  /// What is due, at most one for each receiver: a slow one holds up only itself.
  List<Parcel> take(int most) {
    Instant now = clock.instant();
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(
                    "update node.webhook_delivery d"
                        + " set next = :lease, attempts = d.attempts + 1"
                        + " from node.webhook w, node.webhook_message m where w.id = d.webhook"
                        + " and m.id = d.message and (d.message, d.webhook) in ("
                        + "select message, webhook from node.webhook_delivery x where next <= :now"
                        + " and arrived is null and not exists (select from node.webhook_delivery o"
                        + " where o.webhook = x.webhook and o.arrived is null"
                        + " and (o.next, o.message) < (x.next, x.message))"
                        + " order by next limit :most for update skip locked)"
                        + " returning d.message, d.webhook, w.url, w.secret, m.body, d.attempts")
                .bind("lease", Timestamp.from(now.plus(LEASE)))
                .bind("now", Timestamp.from(now))
                .bind("most", most)
                .map((row, _) -> parcel(row))
                .list());
  }

  private Parcel parcel(ResultSet row) throws SQLException {
    String webhook = row.getString("webhook");
    return new Parcel(
        row.getString("message"),
        webhook,
        row.getString("url"),
        sealing.open(Bytes.of(row.getBytes("secret")), webhook),
        Bytes.of(row.getBytes("body")),
        row.getInt("attempts"));
  }

  /// Notes what became of an attempt.
  void note(Parcel parcel, Sender.Sent sent) {
    jdbi.useTransaction(
        handle -> {
          switch (sent) {
            case Sender.Sent.Arrived(int status) -> {
              set(handle, parcel, "arrived = ?, next = null", Timestamp.from(clock.instant()));
              last(handle, parcel, "status " + status);
            }
            case Sender.Sent.Failed(String why) -> {
              again(handle, parcel);
              last(handle, parcel, why);
            }
            case Sender.Sent.Refused _ -> {
              handle.execute(
                  "update node.webhook_delivery set next = null where webhook = ?",
                  parcel.webhook());
              handle.execute(
                  "update node.webhook set off = ? where id = ?",
                  Timestamp.from(clock.instant()),
                  parcel.webhook());
              last(handle, parcel, "status 410");
            }
          }
        });
  }

  private void again(Handle handle, Parcel parcel) {
    if (parcel.attempt() <= retries.size()) {
      Instant next = clock.instant().plus(retries.get(parcel.attempt() - 1));
      set(handle, parcel, "next = ?", Timestamp.from(next));
    } else {
      handle.execute(
          "update node.webhook_delivery set next = null where message = ? and webhook = ?",
          parcel.message(),
          parcel.webhook());
    }
  }

  private static void set(Handle handle, Parcel parcel, String what, Timestamp when) {
    handle.execute(
        "update node.webhook_delivery set " + what + " where message = ? and webhook = ?",
        when,
        parcel.message(),
        parcel.webhook());
  }

  private static void last(Handle handle, Parcel parcel, String what) {
    handle.execute("update node.webhook set last = ? where id = ?", what, parcel.webhook());
  }
}
