package suyuan.verifier.projection;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.verifier.http.Answer;
import suyuan.verifier.http.Problem;

/// How far this node has read the ledger, and what it makes of it: nodes with equal digests at a
/// block draw the same conclusions from all up to there.
@Controller("/history")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HistoryController {
  private final Projection projection;
  private final Digests digests;
  private final Alarms alarms;
  private final Agreed agreed;

  HistoryController(Projection projection, Digests digests, Alarms alarms, Agreed agreed) {
    this.projection = projection;
    this.digests = digests;
    this.alarms = alarms;
    this.agreed = agreed;
  }

  /// Block, ledger time of the last record (where there is one), number of records and events, and
  /// the history's digest (SHA-256, hexadecimal) at that block; how many alarms there are, up to
  /// which block each neighbour was seen to agree, and from which block on one doesn't. `tries`:
  /// how often in a row the next block could not be read; left out while all goes well.
  @Get
  HttpResponse<byte[]> now() {
    Progress progress = projection.progress();
    ObjBuilder json =
        Json.Obj.builder()
            .put("block", progress.position().block())
            .put("records", progress.records())
            .put("events", progress.events())
            .put("digest", progress.digest().hex())
            .put("alarms", alarms.count())
            .put("agree", agreed.json())
            .put("disagree", mismatches());
    if (progress.records() > 0) {
      json.put("recorded", progress.ledgerTime().toString());
    }
    projection.stumble().ifPresent(one -> json.put("tries", one.tries()));
    return Answer.ok(json.build());
  }

  private Json.Obj mismatches() {
    ObjBuilder json = Json.Obj.builder();
    alarms.mismatches().forEach(mismatch -> json.put(mismatch.node(), mismatch.block()));
    return json.build();
  }

  /// The digest at a block that this node has read.
  @Get("/{block}")
  HttpResponse<byte[]> at(long block) {
    if (block < 0 || block > projection.progress().position().block()) {
      return Answer.of(Problem.notFound("This node has not read a block of this number."));
    }
    return Answer.ok(
        Json.Obj.builder().put("block", block).put("digest", digests.at(block).hex()).build());
  }
}
