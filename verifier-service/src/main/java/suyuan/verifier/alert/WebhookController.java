package suyuan.verifier.alert;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// Where a party's quality team wants to be told.
@Controller("/webhooks")
@Secured(Access.ASSURES_QUALITY)
final class WebhookController {
  private final Webhooks webhooks;
  private final Sender sender;

  WebhookController(Webhooks webhooks, Sender sender) {
    this.webhooks = webhooks;
    this.sender = sender;
  }

  /// Takes `{url}`; answers 201 with `id` and `secret`, which is not told again.
  @Post(consumes = MediaType.APPLICATION_JSON)
  @Operation(summary = "Name a receiver of messages")
  HttpResponse<byte[]> make(@Body byte[] body, Caller caller) {
    if (!(Json.parse(body, JsonLimits.SMALL) instanceof Json.Obj json)) {
      return Answer.of(Problem.badRequest("bad-webhook", "The body is not a JSON object."));
    }
    String url = json.string("url").orElse("");
    Optional<String> wrong = sender.target().wrong(url);
    if (wrong.isPresent()) {
      return Answer.of(Problem.badRequest("bad-webhook", wrong.get()).with("field", "url"));
    }
    return webhooks
        .make(caller.party(), url)
        .<HttpResponse<byte[]>>map(
            made ->
                Answer.of(
                    HttpStatus.CREATED,
                    Json.Obj.builder()
                        .put("id", made.id())
                        .put("secret", Signature.shown(made.secret()))
                        .build()))
        .orElseGet(
            () ->
                Answer.of(
                    Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-webhooks",
                        "A party has at most " + Webhooks.MOST + " receivers.")));
  }

  @Get
  @Operation(summary = "The party's receivers, and how they do")
  HttpResponse<byte[]> list(Caller caller) {
    return Answer.ok(
        Json.Obj.builder()
            .put(
                "webhooks",
                new Json.Arr(
                    webhooks.of(caller.party()).stream()
                        .<Json>map(WebhookController::json)
                        .toList()))
            .build());
  }

  @Delete("/{id}")
  @Operation(summary = "Send nothing to a receiver any more")
  HttpResponse<byte[]> remove(String id, Caller caller) {
    return webhooks.remove(caller.party(), id)
        ? HttpResponse.noContent()
        : Answer.of(Problem.notFound("Your party has no such receiver."));
  }

  private static Json.Obj json(Webhook webhook) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("id", webhook.id())
            .put("url", webhook.url())
            .put("made", webhook.made().toString())
            .put("waiting", webhook.waiting());
    webhook.last().ifPresent(last -> json.put("last", last));
    webhook.off().ifPresent(off -> json.put("off", off.toString()));
    return json.build();
  }
}
