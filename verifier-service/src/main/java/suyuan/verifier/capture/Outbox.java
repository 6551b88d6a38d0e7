package suyuan.verifier.capture;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.registry.PartyId;
import suyuan.verifier.http.Problem;

/// What waits durably for the ledger: the parts of jobs that aren't settled. It is bounded, so that
/// a ledger that stays away fills no disk.
@Singleton
final class Outbox {
  private final Jdbi jdbi;
  private final int mostDocuments;
  private final long mostBytes;

  Outbox(
      Jdbi jdbi,
      @Value("${suyuan.outbox.documents:1000}") int mostDocuments,
      @Value("${suyuan.outbox.bytes:1073741824}") long mostBytes) {
    this.jdbi = jdbi;
    this.mostDocuments = mostDocuments;
    this.mostBytes = mostBytes;
  }

  /// Refuses with 503 what there is no room for: so many documents of one party, so many bytes of
  /// all (as they are kept, deflated).
  void requireRoom(PartyId party) {
    if (documents(party) >= mostDocuments || bytes() >= mostBytes) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "outbox-full",
              "As much waits for the ledger as this node keeps; try again later.")
          .asException();
    }
  }

  private int documents(PartyId party) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from node.capture_job where party = ? and finished is null")
                .bind(0, party.value())
                .mapTo(Integer.class)
                .one());
  }

  private long bytes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(octet_length(body)), 0) from node.capture_part
                    where state = 'waiting'\
                    """)
                .mapTo(Long.class)
                .one());
  }
}
