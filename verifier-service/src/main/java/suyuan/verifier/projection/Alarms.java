package suyuan.verifier.projection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.Bytes;
import suyuan.model.history.History;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Unsound;

/// What should never be: records on the ledger that this node doesn't believe, and other nodes that
/// draw other conclusions from the same ledger.
@Singleton
public final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final Jdbi database;

  public Alarms(Jdbi database) {
    this.database = database;
  }

  /// A node whose digest after a block is another than ours.
  public record Mismatch(String node, long block, Bytes ours, Bytes theirs) {}

  /// How many alarms there are, of both kinds.
  public long count() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "select (select count(*) from ledger.alarm)"
                        + " + (select count(*) from node.digest_mismatch)")
                .mapTo(Long.class)
                .one());
  }

  /// The newest records that aren't believed.
  public List<Unsound> unsound(int atMost) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "select block, index, transaction, reason from ledger.alarm"
                        + " order by block desc, index desc limit :most")
                .bind("most", atMost)
                .map(
                    (row, context) ->
                        new Unsound(
                            new Position(row.getLong(1), row.getInt(2)),
                            row.getString(3),
                            row.getString(4)))
                .list());
  }

  public List<Mismatch> mismatches() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("select node, block, ours, theirs from node.digest_mismatch")
                .map(
                    (row, context) ->
                        new Mismatch(
                            row.getString(1),
                            row.getLong(2),
                            Bytes.of(row.getBytes(3)),
                            Bytes.of(row.getBytes(4))))
                .list());
  }

  /// The history's digest after this block; nothing if the read model isn't there yet.
  public Optional<Bytes> digest(long block) {
    return database.withHandle(handle -> digest(handle, block));
  }

  private static Optional<Bytes> digest(Handle handle, long block) {
    return handle
        .createQuery(
            "select coalesce((select digest from ledger.digest where block <= :block"
                + " order by block desc limit 1), :none)"
                + " where exists (select from ledger.progress where block >= :block)")
        .bind("block", block)
        .bind("none", History.NO_DIGEST.toArray())
        .map((row, context) -> Bytes.of(row.getBytes(1)))
        .findOne();
  }

  /// Compares what another node says its digest after a block is with ours. The first difference
  /// from each node is an alarm and stays one.
  ///
  /// @return whether they agree; true as long as this node isn't at that block
  public boolean agrees(String node, long block, Bytes theirs) {
    Optional<Bytes> ours = digest(block);
    if (ours.isEmpty() || ours.get().equals(theirs)) {
      return true;
    }
    int added =
        database.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into node.digest_mismatch (node, block, ours, theirs)"
                            + " values (:node, :block, :ours, :theirs) on conflict do nothing")
                    .bind("node", node)
                    .bind("block", block)
                    .bind("ours", ours.get().toArray())
                    .bind("theirs", theirs.toArray())
                    .execute());
    if (added > 0) {
      LOG.error("ALARM: {} draws other conclusions than this node up to block {}", node, block);
    }
    return false;
  }
}
