package suyuan.verifier.capture;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.io.InputStream;
import java.util.List;
import suyuan.model.json.Json;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Access;
import suyuan.verifier.party.Caller;

/// EPCIS 2.0 capture: documents become jobs, jobs become statements on the ledger.
@Controller("/capture")
@Secured(Access.CAPTURES)
final class CaptureController {
  static final String BEHAVIOUR = "GS1-Capture-Error-Behaviour";
  private static final String DEFAULT_BEHAVIOUR = "proceed";
  private static final int PAGE = 30;
  private static final int LONGEST_PAGE = 200;

  private final Intake intake;
  private final Jobs jobs;
  private final JobFindings findings;

  CaptureController(Intake intake, Jobs jobs, JobFindings findings) {
    this.intake = intake;
    this.jobs = jobs;
    this.findings = findings;
  }

  /// Takes an EPCIS 2.0 document (JSON-LD) of at most 20,000 events, 32 MiB, 256 KiB an event.
  /// Answers 202 with the job's `Location` as soon as the document is safe on disk. The same
  /// document again is the same job; what was refused of it is tried once more.
  @Post
  @Consumes({"application/json", "application/ld+json"})
  HttpResponse<byte[]> capture(
      @Body InputStream body,
      @Header(name = BEHAVIOUR, defaultValue = DEFAULT_BEHAVIOUR) String behaviour,
      Caller caller) {
    Behaviour wanted =
        Behaviour.of(behaviour)
            .orElseThrow(
                () ->
                    Problem.badRequest("bad-header", BEHAVIOUR + " is proceed or rollback.")
                        .with("field", BEHAVIOUR)
                        .asException());
    Job job = intake.take(body, caller.party(), wanted);
    return Answer.of(HttpStatus.ACCEPTED, job.json(List.of()).without("statements", "errors"))
        .header(HttpHeaders.LOCATION, "/capture/" + job.id())
        .header(BEHAVIOUR, job.behaviour().word())
        .header("GS1-EPCIS-Version", "2.0.0")
        .header("GS1-EPCIS-Capture-Limit", String.valueOf(Intake.MAX_EVENTS))
        .header("GS1-EPCIS-Capture-File-Size-Limit", String.valueOf(Intake.MAX_BYTES));
  }

  /// How far a job has come: its statements with receipts, flags and findings, or the faults of
  /// their events.
  @Get("/{id}")
  HttpResponse<byte[]> job(String id, Caller caller) {
    return jobs.find(id)
        .filter(job -> job.party().equals(caller.party()))
        .<HttpResponse<byte[]>>map(job -> Answer.ok(job.json(findings.with(jobs.steps(job)))))
        .orElseGet(() -> Answer.of(Problem.notFound("Your party has no job of this name.")));
  }

  /// The caller's party's jobs, newest first; `Link: rel="next"` where there are more.
  @Get
  HttpResponse<byte[]> list(
      @QueryValue(defaultValue = "30") int perPage,
      @QueryValue(defaultValue = "9223372036854775807") long nextPageToken,
      Caller caller) {
    int page = perPage < 1 ? PAGE : Math.min(perPage, LONGEST_PAGE);
    List<Job> found = jobs.of(caller.party(), nextPageToken, page);
    MutableHttpResponse<byte[]> answer =
        Answer.ok(
            new Json.Arr(
                found.stream()
                    .<Json>map(job -> job.json(List.of()).without("statements", "errors"))
                    .toList()));
    return found.size() < page
        ? answer
        : answer.header(
            HttpHeaders.LINK,
            "</capture?perPage=%d&nextPageToken=%d>; rel=\"next\""
                .formatted(page, found.getLast().seq()));
  }
}
