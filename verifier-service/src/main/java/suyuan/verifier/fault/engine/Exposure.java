package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;

/// How much each item was exposed to being claimed about: pieces × share of its claims that fall
/// into the window, E_u = F(to − s + 1) − F(from − s). Right-truncated: what was sold yesterday has
/// hardly had time. Look-ups move it a little ([Lookups]).
final class Exposure {
  private final double[] ofItem;
  private final double total;
  private final int[] firstClaim;
  private final int[] nextClaim;

  private Exposure(double[] ofItem, int[] claimedItems) {
    this.ofItem = ofItem;
    this.total = sum(ofItem);
    this.firstClaim = new int[ofItem.length];
    this.nextClaim = new int[claimedItems.length];
    Arrays.fill(firstClaim, -1);
    for (int i = claimedItems.length - 1; i >= 0; i--) {
      nextClaim[i] = firstClaim[claimedItems[i]];
      firstClaim[claimedItems[i]] = i;
    }
  }

  /// A plain sum: a stream's, which compensates, takes several times as long.
  private static double sum(double[] ofItem) {
    double sum = 0;
    for (double one : ofItem) {
      sum += one;
    }
    return sum;
  }

  static Exposure of(Picture picture, DelayModel delay) {
    return new Exposure(Lookups.exposures(picture, delay), claimed(picture));
  }

  private static int[] claimed(Picture picture) {
    return picture.claims().stream().mapToInt(Picture.Claim::item).toArray();
  }

  /// What is left when everything that a cause may have reached is taken out.
  Exposure without(Exposed exposed, Picture picture) {
    double[] left = ofItem.clone();
    for (int i = 0; exposed.rest() > 0 && i < left.length; i++) {
      left[i] *= 1 - exposed.rest();
    }
    for (int n = 0; n < exposed.size(); n++) {
      int item = exposed.item(n);
      left[item] = ofItem[item] * (1 - exposed.listed(n));
    }
    return new Exposure(left, claimed(picture));
  }

  double total() {
    return total;
  }

  double of(int item) {
    return ofItem[item];
  }

  double[] all() {
    return ofItem;
  }

  List<Reach> reaches(List<Cause> causes) {
    Reach.Builder builder = new Reach.Builder();
    return causes.stream().map(cause -> reach(cause.exposed(), builder)).toList();
  }

  private Reach reach(Exposed exposed, Reach.Builder builder) {
    builder.clear();
    double rest = exposed.rest();
    double sum = rest * total;
    for (int n = 0; n < exposed.size(); n++) {
      int item = exposed.item(n);
      double listed = exposed.listed(n);
      sum += (listed - rest) * ofItem[item];
      for (int claim = firstClaim[item]; claim >= 0 && listed > 0; claim = nextClaim[claim]) {
        builder.add(claim, listed);
      }
    }
    if (rest > 0) {
      addOthers(exposed, builder);
    }
    return builder.build(total > 0 ? Math.clamp(sum / total, 0, 1) : 0);
  }

  private void addOthers(Exposed exposed, Reach.Builder builder) {
    for (int item = 0, n = 0; item < firstClaim.length; item++) {
      if (n < exposed.size() && exposed.item(n) == item) {
        n++;
      } else {
        for (int claim = firstClaim[item]; claim >= 0; claim = nextClaim[claim]) {
          builder.add(claim, exposed.rest());
        }
      }
    }
  }
}
