package suyuan.verifier.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /// Seconds that the COPY of these rows and its commit take.
  double seconds(Path rows) {
    try (Handle handle = jdbi.open();
        InputStream in = Files.newInputStream(rows)) {
      handle.execute(
          "CREATE TABLE IF NOT EXISTS public.plain (hash bytea PRIMARY KEY, event jsonb)");
      long start = System.nanoTime();
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY public.plain FROM STDIN", in);
      return (System.nanoTime() - start) / 1e9;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// In COPY's text format; an event that stands twice, once.
  Path rows(List<Event> events) {
    try {
      Path file = Files.createTempFile("suyuan-bench", ".rows");
      try (OutputStream rows = new BufferedOutputStream(Files.newOutputStream(file))) {
        for (Event event : events) {
          if (copied.add(event.leafHash())) {
            String key = "\\\\x" + event.leafHash().hex() + "\t";
            rows.write(key.getBytes(StandardCharsets.US_ASCII));
            event.bytes().writeTo(rows);
            rows.write('\n');
          }
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
