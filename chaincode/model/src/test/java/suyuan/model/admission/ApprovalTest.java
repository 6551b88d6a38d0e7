package suyuan.model.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.model.admission.Council.ALICE;
import static suyuan.model.admission.Council.BOB;
import static suyuan.model.admission.Council.CAROL;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.RulesActivated;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;

/// Parties, keys and rules: proposed by one organisation, approved by another. Alice, Bob and Carol
/// are operators of three organisations; Alice has founded the ledger.
final class ApprovalTest {
  private static final PartyId SHOP = new PartyId("shop");

  private final Council council = new Council();

  @Test
  void aloneAnOperatorDecidesAtOnce() {
    Council alone = new Council(ALICE);
    alone.taken(alone.signed(ALICE, "p", Council.party(SHOP, Role.RETAILER)));
    assertTrue(alone.registry().party(SHOP).isPresent());
    assertEquals(Set.of("AliceMSP"), alone.registry().deciding());
  }

  @Test
  void anOperatorWithoutAKeyDoesNotDecide() {
    Council two = new Council(ALICE);
    two.taken(two.signed(ALICE, "p", Council.party(BOB, Role.OPERATOR)));
    assertEquals(Set.of("AliceMSP"), two.registry().deciding());
    two.taken(two.signed(ALICE, "k", Council.key(BOB)));
    assertEquals(Set.of("AliceMSP", "BobMSP"), two.registry().deciding());
  }

  @Test
  void aProposalHoldsOnceAnotherOrganisationApproves() {
    SignedRegistration proposal = propose("p");
    assertFalse(council.registry().party(SHOP).isPresent());
    assertFalse(council.lapsed(proposal));
    council.taken(council.approval(BOB, "a", proposal));
    assertTrue(council.registry().party(SHOP).isPresent());
  }

  @Test
  void itsOwnOrganisationMayNotApprove() {
    assertEquals("own-proposal", council.says(council.approval(ALICE, "a", propose("p"))));
  }

  @Test
  void aSecondOperatorOfTheSameOrganisationMayNotApproveEither() {
    PartyId second = new PartyId("alison");
    council.decided(ALICE, BOB, Council.party(second, "AliceMSP", Role.OPERATOR));
    council.decided(ALICE, BOB, Council.key(second));
    assertEquals("own-proposal", council.says(council.approval(second, "a", propose("p"))));
  }

  @Test
  void whoIsNoOperatorMayNotApprove() {
    council.decided(ALICE, BOB, Council.party(SHOP, Role.RETAILER));
    council.decided(ALICE, BOB, Council.key(SHOP));
    SignedRegistration proposal = council.taken(council.signed(ALICE, "r", new RulesActivated(1)));
    assertEquals("not-entitled", council.says(council.approval(SHOP, "a", proposal)));
  }

  @Test
  void whatWasNeverProposedCanNotBeApproved() {
    SignedRegistration never = council.signed(ALICE, "p", Council.party(SHOP, Role.RETAILER));
    assertEquals("unknown-proposal", council.says(council.approval(BOB, "a", never)));
  }

  @Test
  void otherContentThanWasProposedCanNotBeApproved() {
    propose("p");
    SignedRegistration other = council.signed(ALICE, "p", Council.party(SHOP, Role.BRAND));
    assertEquals("unknown-proposal", council.says(council.approval(BOB, "a", other)));
  }

  @Test
  void aProposalIsApprovedOnce() {
    SignedRegistration proposal = propose("p");
    SignedRegistration approval = council.taken(council.approval(BOB, "a", proposal));
    assertEquals("repeated", council.says(approval));
    assertEquals("already-approved", council.says(council.approval(CAROL, "a", proposal)));
    assertEquals("already-approved", council.says(council.approval(BOB, "a2", proposal)));
  }

  @Test
  void aProposalAgainIsNoSecondOne() {
    SignedRegistration proposal = propose("p");
    assertEquals("repeated", council.says(proposal));
    council.taken(council.approval(BOB, "a", proposal));
    assertEquals("repeated", council.says(proposal));
  }

  @Test
  void anApprovalPlayedAgainUnderAnotherIdIsRefused() {
    SignedRegistration first = propose("p");
    SignedRegistration approval = council.taken(council.approval(BOB, "a", first));
    SignedRegistration second =
        council.taken(council.signed(ALICE, "q", Council.party(new PartyId("kiosk"), Role.BRAND)));
    assertEquals("repeated", council.says(approval));
    assertEquals(
        "unknown-proposal",
        council.says(council.signed(BOB, "b", Council.approved(second, first))));
  }

  @Test
  void whatWasOvertakenByAnotherChangeIsStale() {
    SignedRegistration first = propose("p");
    SignedRegistration second =
        council.taken(council.signed(BOB, "q", Council.party(SHOP, Role.BRAND)));
    council.taken(council.approval(CAROL, "a", second));
    assertEquals("stale-proposal", council.says(council.approval(BOB, "a", first)));
    assertTrue(council.lapsed(first));
    assertEquals(Set.of(Role.BRAND), council.registry().party(SHOP).orElseThrow().roles());
  }

  @Test
  void twoProposalsOfOneKeyAreApprovedOnce() {
    council.decided(ALICE, BOB, Council.party(SHOP, Role.RETAILER));
    SignedRegistration first = council.taken(council.signed(ALICE, "k1", Council.key(SHOP)));
    SignedRegistration second = council.taken(council.signed(BOB, "k2", Council.key(SHOP)));
    council.taken(council.approval(BOB, "a", first));
    assertEquals("stale-proposal", council.says(council.approval(CAROL, "a", second)));
  }

  @Test
  void aProposalLapsesWithTheKeyThatSignedIt() {
    SignedRegistration proposal = propose("p");
    council.decided(BOB, CAROL, new KeyRevoked(World.signer("alice").key()));
    assertEquals("stale-proposal", council.says(council.approval(BOB, "a", proposal)));
  }

  @Test
  void aProposalLapsesWithItsProposersOffice() {
    SignedRegistration proposal = propose("p");
    council.decided(BOB, CAROL, Council.party(ALICE, Role.BRAND));
    assertEquals(Set.of("BobMSP", "CarolMSP"), council.registry().deciding());
    assertEquals("stale-proposal", council.says(council.approval(BOB, "a", proposal)));
  }

  @Test
  void anothersKeyIsRevokedByTwoOnesOwnAtOnce() {
    council.decided(ALICE, BOB, Council.party(SHOP, Role.RETAILER));
    council.decided(ALICE, BOB, Council.key(SHOP));
    KeyRevoked revocation = new KeyRevoked(World.signer("shop").key());

    council.taken(council.signed(ALICE, "out", revocation));
    assertFalse(council.revoked("shop"));
    council.taken(council.signed(SHOP, "out", revocation));
    assertTrue(council.revoked("shop"));
  }

  @Test
  void rulesNeedTwo() {
    SignedRegistration rules = council.taken(council.signed(ALICE, "r", new RulesActivated(1)));
    assertEquals(List.of(false), council.proposals(rules));
    council.taken(council.approval(CAROL, "a", rules));
    assertEquals(List.of(true), council.proposals(rules));
    assertEquals("out-of-order", council.says(council.signed(ALICE, "r2", new RulesActivated(9))));
  }

  private SignedRegistration propose(String id) {
    PartyRegistered shop = Council.party(SHOP, Role.RETAILER);
    return council.taken(council.signed(ALICE, id, shop));
  }
}
