package suyuan.verifier.party;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.PartyId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;

/// Shows an operator what it is asked to approve.
@Controller("/proposals")
@Secured(Access.OPERATES)
final class ProposalController {
  private final Proposals proposals;

  ProposalController(Proposals proposals) {
    this.proposals = proposals;
  }

  /// The proposed `change`, who proposed it (`mspId`), the `digest` that an approval names, and
  /// whether it is `approved`.
  @Get("/{party}/{id}")
  HttpResponse<byte[]> proposal(String party, String id) {
    try {
      return proposals
          .find(new EntryId(new PartyId(party), id))
          .<HttpResponse<byte[]>>map(proposal -> Answer.ok(proposal.json()))
          .orElseGet(() -> Answer.of(Problem.notFound("There is no such proposal.")));
    } catch (IllegalArgumentException e) {
      return Answer.of(Problem.notFound("There is no such proposal."));
    }
  }
}
