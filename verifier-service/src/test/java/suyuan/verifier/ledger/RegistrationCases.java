package suyuan.verifier.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import suyuan.model.admission.FaultCode;
import suyuan.model.registry.Role;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;

/// Who may speak: what one organisation proposes and another approves, and keys that end.
interface RegistrationCases {
  LedgerStage stage();

  @Test
  default void aKeySignsNothingAfterItsRevocation() {
    Cast.Speaker leaver =
        stage().cast().new Speaker("leaver", Cast.BRAND_MEMBER, Role.BRAND, "9508000");
    stage().register(leaver.registration());
    stage().register(leaver.keyRegistration());
    stage().recorded(Cast.BRAND_MEMBER, leaver.says("before", Cast.stored(1)));

    stage().register(leaver.revocation());

    stage()
        .assertRefused(
            FaultCode.REVOKED_KEY, Cast.BRAND_MEMBER, leaver.says("after", Cast.stored(1)));
    SignedStatement before = leaver.says("before", Cast.stored(1));
    assertTrue(
        assertInstanceOf(Outcome.Recorded.class, stage().ledger().record(Cast.BRAND_MEMBER, before))
            .repeated());
  }

  @Test
  default void aRegistrationHoldsOnceAnotherOrganisationHasApprovedIt() {
    Cast.Speaker newcomer =
        stage().cast().new Speaker("newcomer", Cast.RETAIL_MEMBER, Role.RETAILER);
    SignedRegistration proposal = newcomer.registration();
    stage()
        .assertRefused(
            FaultCode.UNKNOWN_PROPOSAL, Cast.RETAIL_MEMBER, stage().cast().approval("x", proposal));
    stage().registered(Cast.BRAND_MEMBER, proposal);
    assertTrue(stage().ledger().registry().party(newcomer.id).isEmpty());
    stage()
        .assertRefused(
            FaultCode.UNKNOWN_PARTY, Cast.RETAIL_MEMBER, newcomer.says("early", Cast.stored(1)));
    stage()
        .assertRefused(
            FaultCode.OWN_PROPOSAL,
            Cast.BRAND_MEMBER,
            stage().cast().byOperator("own", Cast.approved(proposal)));

    SignedRegistration approval = stage().cast().approval("newcomer-in", proposal);
    stage().registered(Cast.RETAIL_MEMBER, approval);

    assertTrue(stage().ledger().registry().party(newcomer.id).isPresent());
    assertTrue(
        assertInstanceOf(
                Outcome.Recorded.class, stage().ledger().register(Cast.RETAIL_MEMBER, approval))
            .repeated());
    stage()
        .assertRefused(
            FaultCode.ALREADY_APPROVED, Cast.RETAIL_MEMBER, stage().cast().approval("y", proposal));
  }

  @Test
  default void aProposalThatWasOvertakenIsStale() {
    Cast.Speaker mover = stage().cast().new Speaker("mover", Cast.RETAIL_MEMBER, Role.RETAILER);
    Cast.Speaker other = stage().cast().new Speaker("mover", Cast.RETAIL_MEMBER, Role.SERVICE);
    SignedRegistration first = mover.registration();
    SignedRegistration second = stage().cast().second.registers("mover", other.record());
    stage().registered(Cast.BRAND_MEMBER, first);
    stage().registered(Cast.RETAIL_MEMBER, second);
    stage()
        .registered(
            Cast.BRAND_MEMBER, stage().cast().byOperator("mover-in", Cast.approved(second)));

    stage()
        .assertRefused(
            FaultCode.STALE_PROPOSAL, Cast.RETAIL_MEMBER, stage().cast().approval("z", first));
  }

  @Test
  default void aPartyMaySpeakThroughItsOwnMemberAsSoonAsItIsRegistered() {
    for (int i = 0; i < 5; i++) {
      Cast.Speaker late =
          stage().cast().new Speaker("late-" + i, Cast.RETAIL_MEMBER, Role.RETAILER, "9509" + i);
      stage().register(late.registration());
      stage().register(late.keyRegistration());

      stage().recorded(Cast.RETAIL_MEMBER, late.says("first", Cast.stored(1)));
    }
  }

  @Test
  default void theRegistryIsTheFoldOfTheRegistrations() {
    assertEquals(
        "RetailMSP",
        stage().ledger().registry().party(stage().cast().shop.id).orElseThrow().mspId());
    assertTrue(stage().ledger().registry().founded());
  }
}
