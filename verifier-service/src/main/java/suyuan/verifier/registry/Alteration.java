package suyuan.verifier.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Party;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;
import suyuan.verifier.web.Words;

/// One thing that a proposal would change, in one language.
///
/// @param name of what changes
/// @param before empty: there is nothing yet
/// @param after empty: there is nothing any more
record Alteration(String name, String before, String after) {

  static List<Alteration> of(Proposed one, Words words) {
    return switch (one.change()) {
      case PartyRegistered(Party party) -> party(before(one), party, words);
      case KeyRegistered key ->
          List.of(
              new Alteration(words.say("proposal.of.key"), "", KeyId.of(key.publicKey()).value()),
              new Alteration(words.say("proposal.of.keeper"), "", key.keeper().value()));
      case KeyRevoked(KeyId key) ->
          List.of(new Alteration(words.say("proposal.of.key"), key.value(), ""));
      case RulesActivated(int version) ->
          List.of(new Alteration(words.say("proposal.of.rules"), rules(one), "" + version));
      case LedgerFounded _, Delegated _, DelegationEnded _, ProductPublished _, Approved _ ->
          List.of();
    };
  }

  private static Optional<Party> before(Proposed one) {
    return one.replaces()
        .filter(PartyRegistered.class::isInstance)
        .map(record -> ((PartyRegistered) record).party());
  }

  private static String rules(Proposed one) {
    return one.replaces()
        .filter(RulesActivated.class::isInstance)
        .map(record -> "" + ((RulesActivated) record).version())
        .orElse("");
  }

  private static List<Alteration> party(Optional<Party> before, Party after, Words words) {
    return Stream.of(
            row("names", before, after, words, one -> listed(one.names().byLanguage().values())),
            row("organisation", before, after, words, Party::mspId),
            row("roles", before, after, words, one -> roles(one, words)),
            row("places", before, after, words, one -> places(one, words)),
            row("prefixes", before, after, words, Alteration::prefixes),
            row("active", before, after, words, one -> active(one, words)))
        .filter(one -> !one.before().equals(one.after()))
        .toList();
  }

  private static Alteration row(
      String name, Optional<Party> before, Party after, Words words, Function<Party, String> form) {
    return new Alteration(
        words.say("proposal.of." + name), before.map(form).orElse(""), form.apply(after));
  }

  private static String active(Party party, Words words) {
    return words.say(party.active() ? "proposal.active" : "proposal.inactive");
  }

  private static String roles(Party party, Words words) {
    return listed(
        party.roles().stream().sorted().map(role -> words.say("role." + role.word())).toList());
  }

  private static String places(Party party, Words words) {
    return listed(
        party.places().stream()
            .map(place -> place.names().in(words.language().tag()) + " " + place.gln().digits())
            .toList());
  }

  private static String prefixes(Party party) {
    return listed(party.prefixes().stream().map(Prefix::digits).toList());
  }

  private static String listed(Collection<String> texts) {
    return String.join(" · ", texts);
  }
}
