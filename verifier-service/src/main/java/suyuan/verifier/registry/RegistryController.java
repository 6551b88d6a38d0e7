package suyuan.verifier.registry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.verifier.http.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredRegistration;

/// Lists of parties and registrations.
@Controller
final class RegistryController {
  private static final String FROM_THE_START = "-1.0";

  private final ReadModel records;
  private final Ledger ledger;

  RegistryController(ReadModel records, Ledger ledger) {
    this.records = records;
    this.ledger = ledger;
  }

  /// All parties as they are registered now, in order of id: `perPage` of them (30, at most 200);
  /// `Link: rel="next"` where there are more.
  @Get("/parties")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<byte[]> parties(
      @QueryValue(defaultValue = "30") int perPage,
      @QueryValue(defaultValue = "") String nextPageToken) {
    int page = Paging.size(perPage);
    List<String> ids = records.parties(nextPageToken.replace("\0", ""), page);
    List<Json> parties =
        ids.stream()
            .map(id -> ledger.registry().party(new PartyId(id)))
            .flatMap(Optional::stream)
            .<Json>map(party -> new PartyRegistered(party).json().object("party").orElseThrow())
            .toList();
    MutableHttpResponse<byte[]> answer = Answer.ok(new Json.Arr(parties));
    return ids.size() < page
        ? answer
        : Paging.next(answer, target("/parties", page, ids.getLast()));
  }

  /// For members: every registration in the order of the ledger, as it was signed, with its
  /// position and time. Paged as `/parties` is.
  @Get("/registrations")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<byte[]> registrations(
      @QueryValue(defaultValue = "30") int perPage,
      @QueryValue(defaultValue = FROM_THE_START) String nextPageToken) {
    int page = Paging.size(perPage);
    List<StoredRegistration> found = records.registrations(Paging.position(nextPageToken), page);
    MutableHttpResponse<byte[]> answer =
        Answer.ok(new Json.Arr(found.stream().<Json>map(RegistryController::json).toList()));
    return found.size() < page
        ? answer
        : Paging.next(
            answer, target("/registrations", page, Paging.token(found.getLast().position())));
  }

  private static String target(String path, int page, String token) {
    return "%s?perPage=%d&nextPageToken=%s".formatted(path, page, token);
  }

  private static Json.Obj json(StoredRegistration stored) {
    return Json.Obj.builder()
        .put("block", stored.position().block())
        .put("index", stored.position().index())
        .put("ledgerTime", stored.ledgerTime().toString())
        .put("party", stored.registration().by().value())
        .put("id", stored.registration().id().value())
        .put("key", stored.registration().key().value())
        .put("change", stored.registration().change().json())
        .build();
  }
}
