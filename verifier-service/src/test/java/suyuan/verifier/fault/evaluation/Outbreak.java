package suyuan.verifier.fault.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Past;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// A case with known causes.
///
/// @param causes all that are possible, with their records; the last is use, whose members only
///   claimants tell
/// @param truth indices of the true ones; empty: nothing but background
/// @param claims from the day the watch began, in order of time
/// @param told by claim: whether the claimant tells of misuse
record Outbreak(
    Items items,
    List<Cause> causes,
    List<Integer> truth,
    List<Claim> claims,
    boolean[] told,
    double[] useTold,
    int from,
    Past past) {

  /// The same to a node that takes no notice of look-ups.
  Outbreak unseen() {
    int[] never = new int[items.size()];
    Arrays.fill(never, Items.UNSEEN);
    return new Outbreak(items.seen(never), causes, truth, claims, told, useTold, from, past);
  }

  /// As it looked when the n-th claim had come in.
  Picture picture(int n, Parameters parameters) {
    List<Claim> known = claims.subList(0, n);
    int to = Math.toIntExact(Math.floorDiv(known.getLast().made().getEpochSecond(), 86_400));
    List<Cause> all = new ArrayList<>(causes.subList(0, causes.size() - 1));
    Cause use = causes.getLast();
    all.add(new Cause(use.stage(), use.key(), use.party(), use(n), use.records()));
    return new Picture(items, all, known, new Window(from, to), past, parameters);
  }

  private Exposed use(int n) {
    var members = new TreeMap<Integer, Float>();
    for (int i = 0; i < n; i++) {
      members.put(claims.get(i).item(), (float) (told[i] ? useTold[1] : useTold[0]));
    }
    int[] items = members.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] probabilities = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      probabilities[i] = members.getOrDefault(items[i], 0f);
    }
    return Exposed.of(items, probabilities, useTold[2]);
  }
}
