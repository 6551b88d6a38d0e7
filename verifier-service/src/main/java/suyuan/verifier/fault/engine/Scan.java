package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The scan over all causes: how often would claims that fall on items by exposure alone pile up as
/// strongly in any cause? Kulldorff's likelihood ratio, its greatest over all causes, by Monte
/// Carlo.
final class Scan {
  /// No more items than this are drawn for one p.
  private static final long MOST_DRAWN = 20_000_000;

  private final Picture picture;
  private final Pass pass;
  private final int claims;
  private final double[] xLogX;
  private final double[] logIn;
  private final double[] logOut;

  Scan(Pass pass) {
    this.pass = pass;
    this.picture = pass.makeup().picture();
    this.claims = (int) Math.round(Arrays.stream(pass.weights()).sum());
    this.xLogX = new double[claims + 1];
    for (int k = 1; k <= claims; k++) {
      xLogX[k] = k * StrictMath.log(k);
    }
    List<Reach> reaches = pass.reaches();
    this.logIn = reaches.stream().mapToDouble(one -> StrictMath.log(one.share())).toArray();
    this.logOut = reaches.stream().mapToDouble(one -> StrictMath.log1p(-one.share())).toArray();
  }

  /// p of the pile in `cause` at level `spent`. The sum of the binomial tails of all causes is
  /// greater than the true p: where that is small enough nothing need be drawn, nor where so few
  /// draws as can be made couldn't tell.
  double p(int cause, long seed, double spent) {
    Reach reach = pass.reaches().get(cause);
    double observed = ratio(pass.claimed(cause), claims, reach.share());
    if (picture.causes().get(cause).exposed().rest() > 0) {
      return Math.min(1, pass.logs().length * tail(cause, Math.floor(pass.claimed(cause))));
    }
    double bound = bound(observed);
    int draws =
        Math.clamp(MOST_DRAWN / Math.max(1, claims), 999, picture.parameters().gate().draws());
    return bound <= spent || spent * (draws + 1) < 1
        ? bound
        : Math.min(bound, drawn(observed, seed, draws, spent));
  }

  /// Stops as soon as `spent` can't be reached any more.
  private double drawn(double observed, long seed, int draws, double spent) {
    Members members = Members.of(picture, pass.reaches());
    Draws items = new Draws(pass.exposure().all(), pass.exposure().total());
    int[] counts = new int[picture.causes().size()];
    int[] touched = new int[claims * members.most() + 1];
    SplittableRandom random = new SplittableRandom(seed);
    int reached = 0;
    for (int draw = 1; draw <= draws; draw++) {
      int size = 0;
      for (int i = 0; i < claims; i++) {
        size = members.count(items.next(random), random, counts, touched, size);
      }
      if (strongest(counts, touched, size) >= observed) {
        reached++;
        if (reached > 20 && (reached + 1.0) / (draws + 1) > spent) {
          return (reached + 1.0) / (draw + 1);
        }
      }
    }
    return (reached + 1.0) / (draws + 1);
  }

  /// Takes the counts back to 0.
  private double strongest(int[] counts, int[] touched, int size) {
    double strongest = 0;
    for (int t = 0; t < size; t++) {
      int cause = touched[t];
      strongest = Math.max(strongest, ratio(counts[cause], cause));
      counts[cause] = 0;
    }
    return strongest;
  }

  private double ratio(int k, int cause) {
    double share = pass.reaches().get(cause).share();
    if (k <= claims * share) {
      return 0;
    }
    double out = k == claims ? 0 : (claims - k) * logOut[cause];
    return xLogX[k] + xLogX[claims - k] - xLogX[claims] - k * logIn[cause] - out;
  }

  /// Kulldorff's log likelihood ratio of k among n with the expected share; 0 below it.
  static double ratio(double k, double n, double share) {
    if (k <= n * share || n == 0) {
      return 0;
    }
    double in = k * StrictMath.log(k / (n * share));
    return k >= n ? in : in + (n - k) * StrictMath.log((n - k) / (n * (1 - share)));
  }

  private double bound(double observed) {
    double sum = 0;
    for (int cause = 0; cause < logIn.length; cause++) {
      sum += tail(cause, fewest(cause, observed));
    }
    return Math.min(1, sum);
  }

  /// The fewest claims whose ratio reaches what was observed; one more than all if none does.
  private int fewest(int cause, double observed) {
    double share = pass.reaches().get(cause).share();
    int from = (int) Math.floor(claims * share);
    int to = claims + 1;
    while (from + 1 < to) {
      int middle = (from + to) >>> 1;
      if (ratio(middle, cause) >= observed) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return to;
  }

  private double tail(int cause, double k) {
    double share = pass.reaches().get(cause).share();
    return k > claims || share <= 0
        ? 0
        : BinomialDistribution.of(claims, share).survivalProbability((int) k - 1);
  }
}
