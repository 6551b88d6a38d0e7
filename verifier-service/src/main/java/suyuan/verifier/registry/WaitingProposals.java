package suyuan.verifier.registry;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import suyuan.model.ledger.Position;
import suyuan.verifier.party.Access;
import suyuan.verifier.web.Errand;
import suyuan.verifier.web.Words;

/// Tells an operator how much waits for approval.
@Singleton
final class WaitingProposals implements Errand {
  private static final int MOST = 1_000;

  private final ProposalBook proposals;

  WaitingProposals(ProposalBook proposals) {
    this.proposals = proposals;
  }

  @Override
  public Optional<Line> of(Authentication member, Words words) {
    if (!member.getRoles().contains(Access.OPERATES)) {
      return Optional.empty();
    }
    int count = proposals.before(new Position(Long.MAX_VALUE, 0), "waiting", MOST).size();
    return Optional.of(
        new Line(
            count == 0
                ? words.say("errand.proposals.none")
                : words.count("errand.proposals", count),
            "/proposals"));
  }
}
