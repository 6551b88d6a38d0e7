package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.registry.PartyId;

/// Remembers which lot a recall started from: often a supplier's, which the brand's event can't
/// name.
@Singleton
final class RecallOrigins {
  private final Jdbi jdbi;

  RecallOrigins(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void note(PartyId party, String id, Lot lot) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into node.recall_request (party, id, lot) values (?, ?, ?)
                on conflict do nothing\
                """,
                party.value(),
                id,
                Subject.of(lot).toString()));
  }

  Optional<Lot> of(String party, String id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select lot from node.recall_request where party = ? and id = ?")
                    .bind(0, party)
                    .bind(1, id)
                    .mapTo(String.class)
                    .findOne())
        .flatMap(text -> Subject.parse(text).lot());
  }
}
