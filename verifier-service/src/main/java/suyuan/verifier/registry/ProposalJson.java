package suyuan.verifier.registry;

import java.time.Instant;
import java.util.List;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.ledger.Position;
import suyuan.model.registry.Party;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.verifier.registry.Proposed.Standing;

/// A proposal as JSON.
final class ProposalJson {
  private ProposalJson() {}

  static Json.Obj of(Proposed one) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("party", one.id().by().value())
            .put("id", one.id().id())
            .put("mspId", one.proposal().mspId())
            .put("digest", one.proposal().entry().digest().hex())
            .put("proposed", at(one.position(), one.time()).build())
            .put("change", one.change().json())
            .put("state", one.standing().word());
    one.about().ifPresent(party -> json.put("about", party.value()));
    one.replaces().ifPresent(record -> json.put("replaces", record.json()));
    return switch (one.standing()) {
      case Standing.Waiting(List<Party> approvers) ->
          json.put(
                  "mayApprove",
                  new Json.Arr(approvers.stream().<Json>map(ProposalJson::party).toList()))
              .put("approve", approval(one))
              .build();
      case Standing.Approved approved -> json.put("approved", approved(approved)).build();
      case Standing.Stale(String why) -> json.put("why", why).build();
    };
  }

  /// What an operator of another organisation posts to `/registrations` to approve it.
  static Json.Obj approval(Proposed one) {
    Approved approved = new Approved(one.id(), one.proposal().entry().digest());
    return Json.Obj.builder().put("change", approved.json()).build();
  }

  private static Json party(Party party) {
    return Json.Obj.builder().put("party", party.id().value()).put("mspId", party.mspId()).build();
  }

  private static Json approved(Standing.Approved approved) {
    return at(approved.position(), approved.time())
        .put("party", approved.approval().by().value())
        .put("id", approved.approval().id())
        .put("mspId", approved.mspId())
        .build();
  }

  private static ObjBuilder at(Position position, Instant time) {
    return Json.Obj.builder()
        .put("block", position.block())
        .put("index", position.index())
        .put("ledgerTime", time.toString());
  }
}
