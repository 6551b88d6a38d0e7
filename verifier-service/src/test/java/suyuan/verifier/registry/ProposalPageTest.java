package suyuan.verifier.registry;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suyuan.model.Bytes;
import suyuan.model.gs1.Prefix;
import suyuan.model.ledger.Position;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Proposal;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.RulesActivated;
import suyuan.model.registry.Role;
import suyuan.verifier.registry.Proposed.Standing;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class ProposalPageTest {
  private static final Instant THEN = Instant.parse("2026-11-20T03:12:00Z");
  private static final Bytes KEY = Bytes.sha256(new byte[] {1});
  private static final Party BRAND_OPERATOR =
      party("brand-operator", "BrandMSP", "", Role.OPERATOR);
  private static final Party SHOP = party("yunfan", "RetailMSP", "", Role.RETAILER);
  private static final Party SHOP_AFTER =
      party("yunfan", "RetailMSP", "6905555", Role.RETAILER, Role.SERVICE);

  @ParameterizedTest
  @EnumSource
  void showsWhatWaitsWhatItWouldChangeAndHowToApproveIt(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("proposals", words, html(words, all()));
    for (String state : Set.of("waiting", "approved", "stale")) {
      assertTrue(page.text().contains(words.say("proposals.state." + state)), state);
    }
    assertTrue(page.text().contains("<del>" + words.say("role.retailer") + "</del>"));
    assertTrue(page.text().contains("6905555"), "a prefix that is new");
    assertTrue(page.text().contains("https://node.example/registrations"));
    assertTrue(page.text().contains("/proposals?nextPageToken=3.0&amp;lang=" + language.tag()));
    assertFalse(page.text().contains(words.say("proposal.of.names")), "names stay as they are");
  }

  @ParameterizedTest
  @EnumSource
  void saysSoWhereNothingWasProposed(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("proposals-none", words, html(words, List.of()));
    assertTrue(page.text().contains(words.say("proposals.none")));
  }

  private static byte[] html(Words words, List<Proposed> shown) {
    InMemoryRegistry registry = new InMemoryRegistry();
    registry.apply(new PartyRegistered(BRAND_OPERATOR));
    registry.apply(new PartyRegistered(SHOP));
    return ProposalPage.html(
        shown,
        Optional.of("/proposals?nextPageToken=3.0"),
        registry,
        "https://node.example",
        words);
  }

  private static List<Proposed> all() {
    Standing waits = new Standing.Waiting(List.of(BRAND_OPERATOR));
    Standing approved =
        new Standing.Approved(
            new EntryId(BRAND_OPERATOR.id(), "ok"), "BrandMSP", new Position(9, 0), THEN);
    return List.of(
        proposed(1, new PartyRegistered(SHOP_AFTER), Optional.of(new PartyRegistered(SHOP)), waits),
        proposed(
            2,
            new KeyRegistered(SHOP.id(), KEY, SHOP.id()),
            Optional.empty(),
            new Standing.Waiting(List.of())),
        proposed(3, new RulesActivated(2), Optional.of(new RulesActivated(1)), approved),
        proposed(
            4,
            new KeyRevoked(KeyId.of(KEY)),
            Optional.empty(),
            new Standing.Stale("It was revoked.")));
  }

  private static Proposed proposed(
      int block, RegistryRecord change, Optional<RegistryRecord> replaces, Standing standing) {
    RegistryEntry entry =
        new RegistryEntry(
            new EntryId(new PartyId("retail-operator"), "p" + block), KeyId.of(KEY), change, KEY);
    return new Proposed(
        new Proposal(entry, "RetailMSP", Bytes.of(), false),
        new Position(block, 0),
        THEN,
        change instanceof RulesActivated ? Optional.empty() : Optional.of(SHOP.id()),
        replaces,
        standing);
  }

  private static Party party(String id, String mspId, String prefix, Role... roles) {
    return new Party(
        new PartyId(id),
        mspId,
        Names.of(Map.of("en", "Yunfan Stores", "zh-CN", "云帆百货")),
        Set.of(roles),
        List.of(),
        prefix.isEmpty() ? List.of() : List.of(new Prefix(prefix)),
        true);
  }
}
