package suyuan.verifier.capture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.ledger.Receipt;
import suyuan.verifier.blob.Blob;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.blob.MediaKind;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerFiles;
import suyuan.verifier.coldchain.LoggerOutcome;
import suyuan.verifier.coldchain.LoggerSummary;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;
import suyuan.verifier.party.Faults;

/// Takes data loggers' files, and shows what they say.
@Controller("/logger-files")
final class LoggerFileController {
  private static final int MOST_POINTS = 2_000;

  private final Submission submission;
  private final LimitsOfGoods limits;
  private final Blobs blobs;
  private final LoggerFiles files;

  LoggerFileController(
      Submission submission, LimitsOfGoods limits, Blobs blobs, LoggerFiles files) {
    this.submission = submission;
    this.limits = limits;
    this.blobs = blobs;
    this.files = files;
  }

  /// Takes `{event, file, zone?, unit?}`: an EPCIS ObjectEvent about the things that were under
  /// way, without its numbers; the logger's file in base64 (docs/logger-files.md, at most 4 MiB);
  /// the zone and unit where the file doesn't say. The node works out `suyuan:conditions`, records
  /// the event for the caller's party and keeps the file. Sending the same again is safe.
  @Post(consumes = MediaType.APPLICATION_JSON)
  @Secured(Access.CAPTURES)
  HttpResponse<byte[]> take(@Body byte[] body, Caller caller) {
    LoggerRequest request = LoggerRequest.of(body);
    LoggerFile file = request.logger();
    Bytes sha256 = Bytes.sha256(request.file());
    refuseOtherSettings(sha256, request);
    var stated = limits.of(ConditionsEvent.things(request.event(), file, sha256));
    LoggerSummary summary =
        file.summary(stated.range().orElse(AllowedRange.ANY), stated.kinetics());
    Event event = ConditionsEvent.of(request.event(), summary, stated.range().isPresent(), sha256);
    Outcome outcome = submission.record(caller.party(), OneEvent.statement(event), List.of(event));
    return switch (outcome) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> {
        blobs.put(
            new Blob(
                Bytes.of(request.file()),
                new MediaKind(request.settings().mediaType()),
                Blob.Visibility.PUBLIC,
                caller.party()));
        Json.Obj answer =
            Flags.json(receipt, List.of(event), 0)
                .with("event", event.json())
                .with("limits", LoggerJson.limits(stated.range()))
                .with("layout", Json.of(file.layout()))
                .with("notes", LoggerJson.notes(file.notes()));
        yield Answer.of(repeated ? HttpStatus.OK : HttpStatus.CREATED, answer);
      }
      case Outcome.Refused(var faults) -> Faults.refused(faults);
      case Outcome.Unavailable(String sentence) -> Faults.unavailable(sentence);
      case Outcome.Unknown(String sentence) -> Faults.unavailable(sentence);
    };
  }

  /// What a file says, worked out anew from its bytes, and its chart: lowest and highest reading of
  /// each stretch of time, nothing where nothing was recorded.
  ///
  /// @param points at most this many stretches, 1 to 2,000
  @Get("/{sha256}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<byte[]> show(String sha256, @QueryValue(defaultValue = "300") int points) {
    LoggerOutcome outcome =
        Optional.of(sha256)
            .filter(hex -> hex.matches("[0-9a-f]{64}"))
            .flatMap(hex -> files.read(Bytes.fromHex(hex)))
            .orElseThrow(() -> Problem.notFound("This node has no such file.").asException());
    return switch (outcome) {
      case LoggerOutcome.Read(LoggerFile file) ->
          Answer.ok(
              LoggerJson.of(
                  file,
                  file.summary(AllowedRange.ANY, Kinetics.USP),
                  file.chart(Math.clamp(points, 1, MOST_POINTS))));
      case LoggerOutcome.Refused _ ->
          Answer.of(Problem.notFound("This document is not a logger file."));
    };
  }

  /// A file is read in one way only.
  private void refuseOtherSettings(Bytes sha256, LoggerRequest request) {
    blobs
        .get(sha256)
        .filter(blob -> !blob.mediaType().value().equals(request.settings().mediaType()))
        .ifPresent(
            blob -> {
              throw Problem.of(
                      HttpStatus.CONFLICT,
                      "other-settings",
                      "This file came before as " + blob.mediaType().value() + ".")
                  .with("field", "zone, unit")
                  .asException();
            });
  }
}
