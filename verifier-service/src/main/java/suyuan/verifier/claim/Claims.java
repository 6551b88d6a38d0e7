package suyuan.verifier.claim;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.report.Asked;

/// The claims at this node. They are its own: not on the ledger, never rebuilt, erasable.
@Singleton
public final class Claims {
  /// Each node is due in this time (shared rule of after-sale).
  private static final Duration DUE = Duration.ofHours(2);

  private final Jdbi jdbi;
  private final InstantSource clock;

  Claims(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /// What a consumer hands in.
  ///
  /// @param sold the sale on the ledger, `block/transaction/event`
  /// @param sources pseudonyms
  record Complaint(
      Asked subject,
      Problem problem,
      Optional<String> sold,
      Optional<String> words,
      Optional<Photo> photo,
      Set<String> sources) {}

  /// A picture as it came in.
  record Photo(Bytes bytes, String mediaType) {}

  /// What only a claim's handlers see.
  record Confidential(Optional<String> words, Optional<Photo> photo) {}

  /// Keeps a complaint; it is accepted at once and due for diagnosis.
  Claim accept(Complaint complaint) {
    ClaimNumber number = ClaimNumber.fresh();
    Instant now = clock.instant();
    jdbi.useTransaction(
        handle -> {
          insert(handle, number, complaint, now);
          step(handle, number, Node.ACCEPTED, now, Optional.of(now));
          step(handle, number, Node.DIAGNOSED, now.plus(DUE), Optional.empty());
        });
    return find(number).orElseThrow();
  }

  private static void insert(Handle handle, ClaimNumber number, Complaint it, Instant now) {
    handle
        .createUpdate(
            "insert into node.claim (number, gtin, lot, serial, problem, made, sold, words, photo,"
                + " photo_type, sources) values (:number, :gtin, :lot, :serial, :problem, :made,"
                + " :sold, :words, :photo, :type, :sources)")
        .bind("number", number.value())
        .bind("gtin", it.subject().gtin().digits())
        .bind("lot", it.subject().lot().map(Lot::number))
        .bind("serial", it.subject().item().map(Item::serial))
        .bind("problem", it.problem().word())
        .bind("made", Timestamp.from(now))
        .bind("sold", it.sold())
        .bind("words", it.words())
        .bind("photo", it.photo().map(one -> one.bytes().toArray()).orElse(null))
        .bind("type", it.photo().map(Photo::mediaType))
        .bindArray("sources", String.class, it.sources())
        .execute();
  }

  private static void step(
      Handle handle, ClaimNumber number, Node node, Instant due, Optional<Instant> done) {
    handle
        .createUpdate(
            "insert into node.claim_step (number, node, due, done)"
                + " values (:number, :node, :due, :done)")
        .bind("number", number.value())
        .bind("node", node.word())
        .bind("due", Timestamp.from(due))
        .bind("done", done.map(Timestamp::from))
        .execute();
  }

  Optional<Claim> find(ClaimNumber number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select gtin, lot, serial, problem, made from node.claim where number = ?")
                .bind(0, number.value())
                .map(
                    (row, _) ->
                        new Claim(
                            number,
                            Asked.of(
                                new Gtin(row.getString("gtin")),
                                Optional.ofNullable(row.getString("lot")),
                                Optional.ofNullable(row.getString("serial"))),
                            Problem.of(row.getString("problem")).orElse(Problem.OTHER),
                            row.getTimestamp("made").toInstant(),
                            steps(handle, number)))
                .findOne());
  }

  private static List<Claim.Step> steps(Handle handle, ClaimNumber number) {
    return handle
        .createQuery("select node, due, done from node.claim_step where number = ? order by due")
        .bind(0, number.value())
        .map(
            (row, _) ->
                new Claim.Step(
                    Node.of(row.getString("node")),
                    row.getTimestamp("due").toInstant(),
                    Optional.ofNullable(row.getTimestamp("done")).map(Timestamp::toInstant)))
        .list();
  }

  Optional<Confidential> confidential(ClaimNumber number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select words, photo, photo_type from node.claim where number = ?")
                .bind(0, number.value())
                .map(
                    (row, _) ->
                        new Confidential(
                            Optional.ofNullable(row.getString("words")),
                            Optional.ofNullable(row.getBytes("photo"))
                                .map(Bytes::of)
                                .map(bytes -> new Photo(bytes, typeOf(bytes)))))
                .findOne());
  }

  /// Claims about a lot by problem.
  public Map<String, Long> count(Lot lot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select problem, count(*) as n from node.claim"
                        + " where gtin = ? and lot = ? group by problem")
                .bind(0, lot.gtin().digits())
                .bind(1, lot.number())
                .reduceRows(
                    new TreeMap<>(),
                    (counts, row) -> {
                      counts.put(
                          row.getColumn("problem", String.class), row.getColumn("n", Long.class));
                      return counts;
                    }));
  }

  /// By its first bytes, whatever its sender called it.
  static String typeOf(Bytes picture) {
    return startsWith(picture, 0x89, 'P') ? "image/png" : "image/jpeg";
  }

  /// Whether these bytes begin like a PNG or a JPEG.
  static boolean isPicture(Bytes bytes) {
    return startsWith(bytes, 0x89, 'P') || startsWith(bytes, 0xFF, 0xD8);
  }

  private static boolean startsWith(Bytes bytes, int first, int second) {
    byte[] all = bytes.toArray();
    return all.length > 2 && all[0] == (byte) first && all[1] == (byte) second;
  }
}
