package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.gs1.Lot;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Picture;

/// Analyses as they were made, by the digest of what they rest on. With the picture kept beside,
/// anybody with the same engine can make each again and compare.
@Singleton
@Requires(beans = Jdbi.class)
final class StoredAnalyses {
  /// A larger picture is not kept, its result is: 200,000 items with a dozen memberships each.
  private static final long MOST_CELLS = 3_000_000;

  private final Jdbi jdbi;
  private final InstantSource clock;

  StoredAnalyses(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /// @param engine its version
  /// @param picture raw deflate; empty if it wasn't kept
  /// @param result canonical JSON
  record Stored(String engine, Optional<Bytes> picture, Bytes result) {

    /// The result, made anew from the picture; empty if that wasn't kept.
    ///
    /// @throws IOException if the picture is of another version of the engine
    Optional<Bytes> again() throws IOException {
      return picture.isEmpty() ? Optional.empty() : Optional.of(made(picture.get()));
    }

    private static Bytes made(Bytes deflated) throws IOException {
      Inflater inflater = new Inflater(true);
      try (var in =
          new InflaterInputStream(new ByteArrayInputStream(deflated.toArray()), inflater)) {
        return json(Engine.diagnose(Picture.read(in)));
      } finally {
        inflater.end();
      }
    }
  }

  private static Bytes json(Diagnosis found) {
    return DiagnosisJson.of(found).canonical();
  }

  /// Keeps what was found; the same again changes nothing, and costs one look.
  void keep(Lot lot, Picture picture, Diagnosis found) {
    jdbi.useHandle(
        handle -> {
          if (!isKept(handle, found)) {
            insert(handle, lot, picture, found);
          }
        });
  }

  private static boolean isKept(Handle handle, Diagnosis found) {
    return handle
        .createQuery("select exists (select from node.fault_analysis where inputs = :inputs)")
        .bind("inputs", found.digest().toArray())
        .mapTo(Boolean.class)
        .one();
  }

  private void insert(Handle handle, Lot lot, Picture picture, Diagnosis found) {
    handle
        .createUpdate(
            "insert into node.fault_analysis"
                + " (inputs, engine, gtin, lot, made, picture, result) values"
                + " (:inputs, :engine, :gtin, :lot, :made, :picture, :result)"
                + " on conflict do nothing")
        .bind("inputs", found.digest().toArray())
        .bind("engine", found.version())
        .bind("gtin", lot.gtin().digits())
        .bind("lot", lot.number())
        .bind("made", Timestamp.from(clock.instant()))
        .bind("picture", cells(picture) > MOST_CELLS ? null : deflated(picture))
        .bind("result", json(found).toArray())
        .execute();
  }

  private static long cells(Picture picture) {
    return picture.items().size()
        + picture.causes().stream().mapToLong(one -> one.exposed().size()).sum();
  }

  private static byte[] deflated(Picture picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      picture.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all bytes", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  Optional<Stored> of(Lot lot, Bytes inputs) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select engine, picture, result from node.fault_analysis"
                        + " where inputs = :inputs and gtin = :gtin and lot = :lot")
                .bind("inputs", inputs.toArray())
                .bind("gtin", lot.gtin().digits())
                .bind("lot", lot.number())
                .map((row, _) -> stored(row))
                .findOne());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("engine"),
        Optional.ofNullable(row.getBytes("picture")).map(Bytes::of),
        Bytes.of(row.getBytes("result")));
  }
}
