package suyuan.verifier.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;

/// The least a database can do with events: one COPY into a table of hash and jsonb.
final class PlainCopy {
  private final Jdbi jdbi;
  private final Set<Bytes> copied = new HashSet<>();

  PlainCopy(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Seconds that the COPY and its commit take; making its input isn't counted.
  double seconds(List<Event> events) {
    byte[] rows = rows(events);
    try (Handle handle = jdbi.open()) {
      handle.execute(
          "CREATE TABLE IF NOT EXISTS public.plain (hash bytea PRIMARY KEY, event jsonb)");
      long start = System.nanoTime();
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY public.plain FROM STDIN", new ByteArrayInputStream(rows));
      return (System.nanoTime() - start) / 1e9;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// In COPY's text format; an event that stands twice, once.
  private byte[] rows(List<Event> events) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (Event event : events) {
      if (copied.add(event.leafHash())) {
        String key = "\\\\x" + event.leafHash().hex() + "\t";
        rows.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
        rows.writeBytes(event.bytes().toArray());
        rows.write('\n');
      }
    }
    return rows.toByteArray();
  }

  /// What `show fsync` says, for the record.
  String durability() {
    return jdbi.withHandle(
        handle ->
            "fsync "
                + handle.createQuery("SHOW fsync").mapTo(String.class).one()
                + ", synchronous_commit "
                + handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one());
  }
}
