package suyuan.verifier.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.RulesActivated;
import suyuan.verifier.registry.Proposed.Standing;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// Proposals as a page, in one language.
///
/// @param next where older ones are
/// @param origin scheme and host of this node as the browser knows it
record ProposalPage(
    List<Proposed> shown, Optional<String> next, Registry registry, String origin, Words words) {

  static byte[] html(
      List<Proposed> shown, Optional<String> next, Registry registry, String origin, Words words) {
    var page = new Page(words, words.say("proposals.title"), "/proposals", "calm");
    ProposalPage it = new ProposalPage(shown, next, registry, origin, words);
    return Pages.html("registry/proposals.jte", Map.of("page", page, "it", it));
  }

  String state(Proposed one) {
    return words.say("proposals.state." + one.standing().word());
  }

  /// What would change, in a few words.
  String says(Proposed one) {
    String about = one.about().map(this::name).orElse("");
    String kind = one.change().json().string("kind").orElseThrow();
    boolean isNew = one.change() instanceof PartyRegistered && one.replaces().isEmpty();
    return one.change() instanceof RulesActivated(int version)
        ? words.say("proposal.rules", version)
        : words.say("proposal." + kind + (isNew ? ".new" : ""), about);
  }

  List<Alteration> alterations(Proposed one) {
    return Alteration.of(one, words);
  }

  String proposer(Proposed one) {
    return name(one.id().by()) + " · " + one.proposal().mspId();
  }

  String when(Proposed one) {
    return at(one.time(), one.position().block());
  }

  Optional<String> approvers(Proposed one) {
    return one.standing() instanceof Standing.Waiting(List<Party> approvers)
        ? Optional.of(
            approvers.isEmpty()
                ? words.say("proposals.nobody")
                : approvers.stream()
                    .map(party -> name(party.id()) + " · " + party.mspId())
                    .collect(Collectors.joining("; ")))
        : Optional.empty();
  }

  Optional<String> approved(Proposed one) {
    return one.standing() instanceof Standing.Approved by
        ? Optional.of(
            name(by.approval().by())
                + " · "
                + by.mspId()
                + " · "
                + at(by.time(), by.position().block()))
        : Optional.empty();
  }

  boolean isStale(Proposed one) {
    return one.standing() instanceof Standing.Stale;
  }

  /// The command that approves it, for a shell; empty where nobody can.
  Optional<String> command(Proposed one) {
    return one.standing() instanceof Standing.Waiting(List<Party> approvers) && !approvers.isEmpty()
        ? Optional.of(curl(one))
        : Optional.empty();
  }

  private String curl(Proposed one) {
    String body =
        new String(ProposalJson.approval(one).canonical().toArray(), StandardCharsets.UTF_8);
    return "curl -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d '"
        + body
        + "' "
        + origin
        + "/registrations";
  }

  Optional<String> older() {
    return next.map(target -> target + "&lang=" + words.language().tag());
  }

  private String at(Instant time, long block) {
    return words.say("proposals.at", Dates.in(words).minute(time), block);
  }

  private String name(PartyId id) {
    return registry
        .party(id)
        .map(party -> party.names().in(words.language().tag()) + words.say("proposals.id", id))
        .orElseGet(id::toString);
  }
}
