package suyuan.verifier.projection;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.history.History;

/// The history's digests, block by block. A block that changes nothing leaves the digest as it was.
@Singleton
final class Digests {
  private final Jdbi jdbi;

  Digests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Bytes at(long block) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select digest from ledger.digest where block <= ? order by block desc limit 1")
                .bind(0, block)
                .map((row, context) -> Bytes.of(row.getBytes(1)))
                .findOne()
                .orElse(History.NO_DIGEST));
  }
}
