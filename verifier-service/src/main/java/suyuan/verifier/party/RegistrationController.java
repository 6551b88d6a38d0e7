package suyuan.verifier.party;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.json.ObjBuilder;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.statement.FormatException;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;

/// Registers parties, keys, products and delegations, and gives out credentials.
@Controller
final class RegistrationController {
  private static final JsonLimits LIMITS = JsonLimits.SMALL.withBytes(256 << 10);

  private final Registrar registrar;
  private final HostedKeys keys;
  private final Credentials credentials;
  private final Ledger ledger;
  private final Proposals proposals;

  RegistrationController(
      Registrar registrar,
      HostedKeys keys,
      Credentials credentials,
      Ledger ledger,
      Proposals proposals) {
    this.registrar = registrar;
    this.keys = keys;
    this.credentials = credentials;
    this.ledger = ledger;
    this.proposals = proposals;
  }

  /// Changes the registry. Either ready-signed, `{registration, signature}` (base64url of the
  /// canonical bytes, and 64 bytes), or `{change, id?, hosted?, credentials?}`, which is signed
  /// with the key that this node keeps for the caller's party. At most 256 KiB. 202 with `waiting`
  /// (`party`, `id`, `digest`) if another organisation has to approve it: by a change of kind
  /// `approval` that names these three. After that the same again goes on where this stopped.
  @Post(uri = "/registrations", consumes = MediaType.APPLICATION_JSON)
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<byte[]> register(@Body byte[] body, Caller caller) {
    Json.Obj json = object(body);
    return json.has("registration") ? signed(json, caller) : unsigned(json, caller);
  }

  /// Gives out one more credential for a party: `{party, roles, label?}`. The token is in the
  /// answer, once.
  @Post(uri = "/credentials", consumes = MediaType.APPLICATION_JSON)
  @Secured(Access.OPERATES)
  HttpResponse<byte[]> credential(@Body byte[] body) {
    Json.Obj json = object(body);
    PartyId party =
        json.string("party")
            .filter(id -> id.matches("[a-z][a-z0-9-]{1,39}"))
            .map(PartyId::new)
            .filter(id -> ledger.registry().party(id).isPresent())
            .orElseThrow(
                () -> RegistrationRequest.bad("party", "party is not a registered party's id"));
    return Answer.of(HttpStatus.CREATED, issue(party, RegistrationRequest.wantedOne(json)));
  }

  /// Ends a credential.
  @Delete("/credentials/{id}")
  @Secured(Access.OPERATES)
  HttpResponse<byte[]> revoke(String id) {
    return credentials.revoke(id)
        ? HttpResponse.noContent()
        : Answer.of(Problem.notFound("There is no such credential in force."));
  }

  private HttpResponse<byte[]> signed(Json.Obj json, Caller caller) {
    SignedRegistration signed = read(json);
    if (!signed.registration().by().equals(caller.party())) {
      throw Problem.forbidden("This credential is bound to another party.").asException();
    }
    return switch (registrar.register(signed)) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> recorded(receipt, repeated);
      case Outcome.Refused(var faults) -> Faults.refused(faults);
      case Outcome.Unavailable(String sentence) -> Faults.unavailable(sentence);
      case Outcome.Unknown(String sentence) -> Faults.unavailable(sentence);
    };
  }

  private HttpResponse<byte[]> unsigned(Json.Obj json, Caller caller) {
    if (!caller.may(Access.OPERATOR) && !caller.may(Access.QUALITY)) {
      throw Problem.forbidden("This needs the role operator or quality.").asException();
    }
    RegistrationRequest request = RegistrationRequest.of(json, mspOf(caller));
    return switch (registrar.register(caller.party(), request.id(), request.change())) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) ->
          recorded(request, receipt, repeated, caller);
      case Outcome.Refused(var faults) -> Faults.refused(faults);
      case Outcome.Unavailable(String sentence) -> Faults.unavailable(sentence);
      case Outcome.Unknown(String sentence) -> Faults.unavailable(sentence);
    };
  }

  private HttpResponse<byte[]> recorded(
      RegistrationRequest request, Receipt receipt, boolean repeated, Caller caller) {
    if (!(request.change() instanceof PartyRegistered(Party party))
        || proposals.waiting(receipt).isPresent()) {
      return recorded(receipt, repeated);
    }
    ObjBuilder json = Json.Obj.builder().put("receipt", Receipts.json(receipt));
    if (request.hosted()) {
      Bytes key = keys.newest(party.id()).orElseGet(() -> keys.create(party.id()));
      Optional<Receipt> registered = host(party.id(), key, caller.party());
      if (registered.flatMap(proposals::waiting).isPresent()) {
        return recorded(registered.get(), repeated);
      }
      json.put("key", KeyId.of(key).value());
    }
    List<Json> issued =
        request.credentials().stream().<Json>map(wanted -> issue(party.id(), wanted)).toList();
    json.put("credentials", new Json.Arr(issued));
    return Answer.of(repeated ? HttpStatus.OK : HttpStatus.CREATED, json.build());
  }

  private HttpResponse<byte[]> recorded(Receipt receipt, boolean repeated) {
    ObjBuilder json = Json.Obj.builder().put("receipt", Receipts.json(receipt));
    Optional<Json.Obj> waiting = proposals.waiting(receipt);
    if (waiting.isPresent()) {
      return Answer.of(HttpStatus.ACCEPTED, json.put("waiting", waiting.get()).build());
    }
    return Answer.of(repeated ? HttpStatus.OK : HttpStatus.CREATED, json.build());
  }

  /// Has the ledger know a key that this node keeps for the party; nothing if it does already.
  private Optional<Receipt> host(PartyId party, Bytes publicKey, PartyId keeper) {
    String key = KeyId.of(publicKey).value();
    if (ledger.registry().key(new KeyId(key)).isPresent()) {
      return Optional.empty();
    }
    StatementId id = new StatementId("k-" + key.substring(0, 32));
    Outcome outcome = registrar.register(keeper, id, new KeyRegistered(party, publicKey, keeper));
    if (outcome instanceof Outcome.Recorded(Receipt receipt, boolean _)) {
      return Optional.of(receipt);
    }
    throw Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "key-not-registered",
            "The party is registered, its key is not: " + outcome + ". Send the same again.")
        .asException();
  }

  private Json.Obj issue(PartyId party, RegistrationRequest.Wanted wanted) {
    Credentials.Issued issued =
        credentials.issue(new Caller(party, wanted.access()), wanted.label());
    return Json.Obj.builder()
        .put("id", issued.id())
        .put("party", party.value())
        .put("roles", Json.strings(issued.roles()))
        .put("label", issued.label())
        .put("token", issued.token().reveal())
        .build();
  }

  private String mspOf(Caller caller) {
    return ledger.registry().party(caller.party()).map(Party::mspId).orElse("");
  }

  private static SignedRegistration read(Json.Obj json) {
    try {
      return SignedRegistration.of(bytes(json, "registration"), bytes(json, "signature"));
    } catch (FormatException e) {
      throw RegistrationRequest.bad(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private static Bytes bytes(Json.Obj json, String name) {
    try {
      return Bytes.fromBase64Url(json.string(name).orElse("="));
    } catch (IllegalArgumentException e) {
      throw RegistrationRequest.bad(name, name + " is not base64url without padding");
    }
  }

  private static Json.Obj object(byte[] body) {
    if (Json.parse(body, LIMITS) instanceof Json.Obj json) {
      return json;
    }
    throw RegistrationRequest.bad("", "The body is not a JSON object");
  }
}
