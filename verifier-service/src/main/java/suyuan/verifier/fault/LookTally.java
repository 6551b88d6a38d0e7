package suyuan.verifier.fault;

import java.util.BitSet;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.fault.engine.Picture;

/// How many items of a picture were looked up in a buyer's hands.
///
/// @param withoutClaim those that nobody claims about
/// @param perhapsSold those without a recorded sale
public record LookTally(long items, long withoutClaim, long perhapsSold) {
  static final LookTally NONE = new LookTally(0, 0, 0);

  static LookTally of(Picture picture) {
    BitSet claimed = new BitSet();
    picture.claims().forEach(claim -> claimed.set(claim.item()));
    Items all = picture.items();
    long items = 0;
    long withoutClaim = 0;
    long perhapsSold = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.seenDay(i) != Items.UNSEEN) {
        items++;
        withoutClaim += claimed.get(i) ? 0 : 1;
        perhapsSold += all.soldDay(i) == Items.UNSOLD ? 1 : 0;
      }
    }
    return new LookTally(items, withoutClaim, perhapsSold);
  }
}
