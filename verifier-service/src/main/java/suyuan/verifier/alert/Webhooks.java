package suyuan.verifier.alert;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.verifier.party.Sealing;

/// The receivers of each party.
@Singleton
final class Webhooks {
  /// A party needs a few.
  static final int MOST = 10;

  private static final int SECRET = 32;
  private static final int ID = 9;

  private final Jdbi jdbi;
  private final Sealing sealing;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Webhooks(Jdbi jdbi, Sealing sealing, InstantSource clock) {
    this.jdbi = jdbi;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// A new one with its secret, which is told this once.
  record Made(String id, Bytes secret) {}

  /// Empty if the party has enough.
  Optional<Made> make(PartyId party, String url) {
    Made made = new Made("wh_" + fresh(ID).base64Url(), fresh(SECRET));
    int rows =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "insert into node.webhook (id, party, url, secret, made)"
                        + " select ?, ?, ?, ?, ? where"
                        + " (select count(*) from node.webhook where party = ?) < ?",
                    made.id(),
                    party.value(),
                    url,
                    sealing.seal(made.secret(), made.id()).toArray(),
                    Timestamp.from(clock.instant()),
                    party.value(),
                    MOST));
    return rows == 1 ? Optional.of(made) : Optional.empty();
  }

  List<Webhook> of(PartyId party) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select w.id, w.url, w.made, w.last, w.off, count(d.next) as waiting"
                        + " from node.webhook w left join node.webhook_delivery d"
                        + " on d.webhook = w.id and d.arrived is null"
                        + " where w.party = ? group by w.id order by w.made, w.id")
                .bind(0, party.value())
                .map(
                    (row, _) ->
                        new Webhook(
                            row.getString("id"),
                            row.getString("url"),
                            row.getTimestamp("made").toInstant(),
                            row.getLong("waiting"),
                            Optional.ofNullable(row.getString("last")),
                            Optional.ofNullable(row.getTimestamp("off")).map(Timestamp::toInstant)))
                .list());
  }

  /// With everything that still waits for it.
  boolean remove(PartyId party, String id) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from node.webhook where id = ? and party = ?", id, party.value()))
        == 1;
  }

  private Bytes fresh(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
