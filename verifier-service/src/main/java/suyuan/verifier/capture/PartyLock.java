package suyuan.verifier.capture;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.registry.PartyId;

/// A lock on a party's jobs among all replicas of the node: PostgreSQL's, bound to a connection, so
/// that it goes when the process goes.
record PartyLock(Handle handle, int lockClass, int key, boolean held) implements AutoCloseable {

  static PartyLock tryFor(Jdbi jdbi, int lockClass, PartyId party) {
    Handle handle = jdbi.open();
    int key = party.value().hashCode();
    boolean held =
        handle
            .createQuery("select pg_try_advisory_lock(?, ?)")
            .bind(0, lockClass)
            .bind(1, key)
            .mapTo(Boolean.class)
            .one();
    return new PartyLock(handle, lockClass, key, held);
  }

  @Override
  public void close() {
    try (Handle open = handle) {
      if (held) {
        open.createQuery("select pg_advisory_unlock(?, ?)")
            .bind(0, lockClass)
            .bind(1, key)
            .mapTo(Boolean.class)
            .one();
      }
    }
  }
}
