package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suyuan.verifier.fault.engine.Diagnosis.Contribution;
import suyuan.verifier.fault.engine.Diagnosis.Contribution.Kind;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;

/// Writes a cause's posterior as lines that sum to its logarithm: prior, each claim's step, the
/// rate, each record, the normaliser.
record Explained(Pass pass) {
  private static final int MOST_CLAIMS = 60;

  /// @param beside probability that it is at work beside another cause
  /// @param fully one line for each claim
  Ranked of(int cause, double beside, boolean fully) {
    Cause it = pass.makeup().picture().causes().get(cause);
    List<Contribution> lines = new ArrayList<>();
    lines.add(new Contribution(Kind.PRIOR, "", pass.priors()[cause]));
    if (fully && pass.weights().length <= MOST_CLAIMS) {
      List<Contribution> claims = claims(it.stage(), pass.reaches().get(cause));
      double located = claims.stream().mapToDouble(Contribution::logRatio).sum();
      lines.addAll(claims);
      lines.add(new Contribution(Kind.RATE, "", pass.joint()[cause] - located));
    } else {
      lines.add(new Contribution(Kind.CLAIM, "", pass.joint()[cause]));
    }
    lines.addAll(pass.makeup().ratios().of(it));
    lines.add(new Contribution(Kind.NORMALISER, "", -pass.normaliser()));
    return new Ranked(
        it,
        pass.posterior(cause),
        beside,
        pass.claimed(cause),
        pass.reaches().get(cause).share(),
        lines);
  }

  /// Claims in order of time, each by what it adds to the mean over the grid.
  private List<Contribution> claims(Stage stage, Reach reach) {
    Likelihood likelihood = pass.makeup().likelihood();
    double[] memberships = new double[pass.weights().length];
    for (int j = 0; j < reach.claims().length; j++) {
      memberships[reach.claims()[j]] = reach.memberships()[j];
    }
    double[] growth =
        Arrays.stream(likelihood.growth(reach.share())).map(StrictMath::log).toArray();
    double[] logs = new double[likelihood.points()];
    List<Contribution> lines = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < memberships.length; i++) {
      double weight = pass.weights()[i];
      if (weight > 0) {
        if (memberships[i] > 0) {
          likelihood.addClaim(logs, memberships[i], pass.makeup().ratio(stage, i), weight);
        }
        for (int p = 0; p < logs.length; p++) {
          logs[p] -= weight * growth[p];
        }
      }
      double now = Likelihood.mean(logs);
      String number = pass.makeup().picture().claims().get(i).number();
      lines.add(new Contribution(Kind.CLAIM, number, now - before));
      before = now;
    }
    return lines;
  }
}
