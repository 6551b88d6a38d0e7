package suyuan.verifier.fault.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// What look-ups of items add to exposure. Whoever looked an item up has it in hand and knows where
/// to complain, so that silence says more there: from the day after, such an item counts one and a
/// half times. The sum over all items with a recorded sale stays as it was, so that look-ups move
/// exposure and make none: no number of them changes a cause's share more than one and a half
/// times, either way.
///
/// Where a seller records no sales, a look-up is all that tells of one. It may as well be a look in
/// the shop: such an item counts a quarter, from that day on, all of them together no more than a
/// quarter of what recorded sales count, and a claim about one weighs a quarter, too.
///
/// Only the first day counts, not how often, and for a claimed item only if it lies before its
/// first claim: people look up what they are about to complain of. Stated, not fitted; who finds
/// something wrong, looks it up and says nothing makes the true cause's share a little too great.
final class Lookups {
  private static final double KNOWING = 1.5;
  private static final double PERHAPS = 0.25;
  private static final double MOST_PERHAPS = 0.25;

  private final Picture picture;
  private final DelayModel delay;
  private final int[] firstClaims;

  private Lookups(Picture picture, DelayModel delay) {
    this.picture = picture;
    this.delay = delay;
    this.firstClaims = new int[picture.items().size()];
    Arrays.fill(firstClaims, Integer.MAX_VALUE);
    for (Claim claim : picture.claims()) {
      firstClaims[claim.item()] = Math.min(firstClaims[claim.item()], claim.day());
    }
  }

  /// Share of a claim about this item that counts.
  static double weight(Items items, int item) {
    return items.isPerhapsSold(item) ? PERHAPS : 1;
  }

  /// Exposure of each item.
  static double[] exposures(Picture picture, DelayModel delay) {
    return new Lookups(picture, delay).exposures();
  }

  private double[] exposures() {
    Items items = picture.items();
    double[] plain = new double[items.size()];
    double[] more = new double[items.size()];
    boolean isAnySeen = false;
    for (int i = 0; i < plain.length; i++) {
      plain[i] = items.pieces(i) * delay.inside(items.soldDay(i), picture.window());
      if (items.seenDay(i) < firstClaims[i]) {
        more[i] = items.pieces(i) * (items.isPerhapsSold(i) ? perhaps(i) : knowing(i));
        isAnySeen = true;
      }
    }
    return isAnySeen ? together(plain, more) : plain;
  }

  private double knowing(int item) {
    Window window = picture.window();
    int from = Math.max(window.from(), picture.items().seenDay(item) + 1);
    return from > window.to()
        ? 0
        : (KNOWING - 1)
            * delay.inside(picture.items().soldDay(item), new Window(from, window.to()));
  }

  private double perhaps(int item) {
    return PERHAPS * delay.inside(picture.items().seenDay(item), picture.window());
  }

  private double[] together(double[] plain, double[] more) {
    double sold = Arrays.stream(plain).sum();
    double perhaps = sum(more, true);
    double move = sold > 0 ? sold / (sold + sum(more, false)) : 0;
    double most = perhaps > 0 ? Math.min(1, MOST_PERHAPS * sold / perhaps) : 0;
    double[] all = new double[plain.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = picture.items().isPerhapsSold(i) ? more[i] * most : (plain[i] + more[i]) * move;
    }
    return all;
  }

  private double sum(double[] more, boolean isPerhaps) {
    return IntStream.range(0, more.length)
        .filter(i -> picture.items().isPerhapsSold(i) == isPerhaps)
        .mapToDouble(i -> more[i])
        .sum();
  }
}
