package suyuan.verifier.fault.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.fault.engine.Stage;

/// Runs one case through the engine, the oracle and the rivals.
///
/// @param rivals false: the engine alone
/// @param looks whether look-ups of items count
record Judge(World world, Parameters engine, Parameters oracle, boolean rivals, boolean looks) {
  private static final int MOST_LOOKS = 30;

  /// @param watched whether the gate is looked at with each claim, too
  Judged of(long seed, boolean hasCause, boolean watched) {
    Outbreak whole = world.outbreak(seed, hasCause);
    Outbreak outbreak = looks ? whole : whole.unseen();
    Map<Integer, double[]> kept = new HashMap<>();
    Map<String, Map<Integer, Score>> scores = new HashMap<>();
    for (int n : Judged.CLAIMS) {
      if (n <= outbreak.claims().size()) {
        Picture picture = outbreak.picture(n, engine);
        double[] all = Engine.posteriors(picture);
        kept.put(n, all);
        put(scores, "ours", n, posteriors(all, outbreak));
        if (rivals) {
          rivals(scores, n, outbreak, picture);
        }
      }
    }
    return watched
        ? naming(seed, outbreak, scores, kept)
        : new Judged(seed, stage(outbreak), scores, -1, false);
  }

  private void rivals(
      Map<String, Map<Integer, Score>> scores, int n, Outbreak outbreak, Picture picture) {
    double[] known = Engine.posteriors(outbreak.picture(n, oracle));
    put(scores, "oracle", n, posteriors(known, outbreak));
    put(scores, "share", n, plain(Rivals.share(picture), outbreak));
    put(scores, "ochiai", n, plain(Rivals.ochiai(picture), outbreak));
  }

  private static void put(
      Map<String, Map<Integer, Score>> scores, String method, int n, Score score) {
    scores.computeIfAbsent(method, _ -> new TreeMap<>()).put(n, score);
  }

  private static Score posteriors(double[] all, Outbreak outbreak) {
    int none = all.length - 1;
    double[] causes = Arrays.copyOf(all, none);
    int first = first(causes);
    return new Score(
        outbreak.truth().contains(first) ? 1 : 0,
        Rivals.credit(causes, outbreak.truth(), 3),
        isStage(first, outbreak) ? 1 : 0,
        outbreak.truth().contains(first) && all[first] > all[none] ? 1 : 0,
        causes[first],
        all[none]);
  }

  private static Score plain(double[] scores, Outbreak outbreak) {
    return new Score(
        Rivals.credit(scores, outbreak.truth(), 1),
        Rivals.credit(scores, outbreak.truth(), 3),
        isStage(first(scores), outbreak) ? 1 : 0,
        Rivals.credit(scores, outbreak.truth(), 1),
        0,
        0);
  }

  private static int first(double[] scores) {
    int first = 0;
    for (int c = 1; c < scores.length; c++) {
      first = scores[c] > scores[first] ? c : first;
    }
    return first;
  }

  private static boolean isStage(int cause, Outbreak outbreak) {
    List<Cause> causes = outbreak.causes();
    return outbreak.truth().stream()
        .anyMatch(one -> causes.get(one).stage() == causes.get(cause).stage());
  }

  private static String stage(Outbreak outbreak) {
    return outbreak.truth().isEmpty()
        ? Stage.NONE.word()
        : outbreak.causes().get(outbreak.truth().getFirst()).stage().word();
  }

  /// Looks again with each claim, as the node does.
  ///
  /// @param kept posteriors that are there already, by the number of claims
  private Judged naming(
      long seed,
      Outbreak outbreak,
      Map<String, Map<Integer, Score>> scores,
      Map<Integer, double[]> kept) {
    List<Cause> causes = outbreak.causes();
    String stage = stage(outbreak);
    for (int n = 2; n <= Math.min(MOST_LOOKS, outbreak.claims().size()); n++) {
      Picture picture = outbreak.picture(n, engine);
      double[] all = kept.computeIfAbsent(n, _ -> Engine.posteriors(picture));
      int first = first(Arrays.copyOf(all, all.length - 1));
      if (all[first] >= engine.gate().posterior()
          && Engine.gate(picture).status() == Diagnosis.Status.NAMED) {
        boolean right =
            outbreak.truth().stream()
                .anyMatch(one -> causes.get(one).party().equals(causes.get(first).party()));
        return new Judged(seed, stage, scores, n, !right);
      }
    }
    return new Judged(seed, stage, scores, 0, false);
  }
}
