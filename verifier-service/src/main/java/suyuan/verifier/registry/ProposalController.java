package suyuan.verifier.registry;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.json.Json;
import suyuan.model.ledger.Position;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.PartyId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.report.CurrentRegistry;
import suyuan.verifier.web.Html;
import suyuan.verifier.web.Words;

/// What was proposed for the registry: for members, who see its registrations too. To approve takes
/// an operator of another organisation, and `POST /registrations`.
@Controller("/proposals")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ProposalController {
  private static final Position END = new Position(Long.MAX_VALUE, 0);
  private static final Set<String> STATES = Set.of("", "waiting", "approved", "stale");

  private final ProposalBook proposals;
  private final Ledger ledger;
  private final CurrentRegistry registry;

  ProposalController(ProposalBook proposals, Ledger ledger, CurrentRegistry registry) {
    this.proposals = proposals;
    this.ledger = ledger;
    this.registry = registry;
  }

  /// Everything proposed, the newest first: who proposed it (`party`, `id`, `mspId`), where and
  /// when (`proposed`: `block`, `index`, `ledgerTime`), the `change` and what it `replaces`, and
  /// its `state`. `waiting`: `mayApprove`, and in `approve` what one of those posts to
  /// `/registrations`. `approved`: by whom, where and when. `stale`: `why` nobody can approve it
  /// any more. As page or JSON, `perPage` (30, at most 200), `Link: rel="next"` where there are
  /// more.
  ///
  /// @param state only those that stand so
  @Get
  @Produces(MediaType.ALL)
  @Operation(summary = "What was proposed for the registry, and what became of it")
  HttpResponse<byte[]> all(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "30") int perPage,
      @QueryValue(defaultValue = "") String nextPageToken) {
    if (!STATES.contains(state)) {
      throw Problem.badRequest("bad-query", "A state is one of waiting, approved, stale.")
          .with("field", "state")
          .asException();
    }
    int page = Paging.size(perPage);
    Position before = nextPageToken.isEmpty() ? END : Paging.position(nextPageToken);
    List<Proposed> found = proposals.before(before, state, page + 1);
    List<Proposed> shown = found.stream().limit(page).toList();
    Optional<String> next =
        found.size() > page
            ? Optional.of(target(state, page, shown.getLast().position()))
            : Optional.empty();
    return answer(request, shown, next);
  }

  private static String target(String state, int page, Position last) {
    return "/proposals?state=%s&perPage=%d&nextPageToken=%s"
        .formatted(state, page, Paging.token(last));
  }

  private HttpResponse<byte[]> answer(
      HttpRequest<?> request, List<Proposed> shown, Optional<String> next) {
    Words words = Html.words(request);
    MutableHttpResponse<byte[]> answer =
        Html.preferred(request)
            ? Html.of(
                HttpStatus.OK,
                words,
                ProposalPage.html(shown, next, registry.now(), Html.origin(request), words))
            : Html.negotiated(
                Answer.ok(new Json.Arr(shown.stream().<Json>map(ProposalJson::of).toList())),
                words);
    answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return next.map(target -> Paging.next(answer, target)).orElse(answer);
  }

  /// One proposal as the ledger has it now: the proposed `change`, who proposed it (`mspId`), the
  /// `digest` that an approval names, and whether it is `approved`.
  @Get("/{party}/{id}")
  HttpResponse<byte[]> one(String party, String id) {
    try {
      return ledger
          .registry()
          .proposal(new EntryId(new PartyId(party), id))
          .<HttpResponse<byte[]>>map(proposal -> Answer.ok(proposal.json()))
          .orElseGet(() -> Answer.of(Problem.notFound("There is no such proposal.")));
    } catch (IllegalArgumentException e) {
      return Answer.of(Problem.notFound("There is no such proposal."));
    }
  }
}
