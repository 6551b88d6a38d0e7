package suyuan.verifier.party;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;

/// Who is who on the ledger.
@Controller("/parties")
@Secured(SecurityRule.IS_ANONYMOUS)
final class PartyController {
  private final Ledger ledger;

  PartyController(Ledger ledger) {
    this.ledger = ledger;
  }

  /// A party as it is registered now.
  @Get("/{id}")
  HttpResponse<byte[]> party(String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[a-z][a-z0-9-]{1,39}"))
        .flatMap(text -> ledger.registry().party(new PartyId(text)))
        .map(PartyController::answer)
        .orElseGet(() -> Answer.of(Problem.notFound("No such party is registered.")));
  }

  private static HttpResponse<byte[]> answer(Party party) {
    return Answer.ok(new PartyRegistered(party).json().object("party").orElseThrow());
  }
}
