package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.verifier.fault.engine.Diagnosis.Fitted;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;
import suyuan.verifier.fault.engine.Diagnosis.Second;

/// Finds which cause most likely made a picture's claims. Pure: the same picture gives the same
/// diagnosis, to the last bit.
public final class Engine {
  /// Changes with everything that may change an outcome.
  public static final String VERSION = "fault/3";

  private static final double CREDIBLE = 0.9;
  private static final int EXPLAINED = 10;
  private static final double FEWEST_LEFT = 2;

  private Engine() {}

  public static Diagnosis diagnose(Picture picture) {
    return diagnose(picture, picture.digest());
  }

  private static Diagnosis diagnose(Picture picture, Bytes digest) {
    Makeup makeup = Makeup.of(picture);
    Pass pass = Pass.over(makeup, makeup.exposure(), makeup.weights());
    int[] ranking = pass.ranking();
    if (ranking.length == 0) {
      throw new IllegalArgumentException("a picture needs at least one cause");
    }
    List<Ranked> ranked = ranked(pass, ranking);
    return new Diagnosis(
        ranked,
        pass.none(),
        Arrays.stream(pass.weights()).sum(),
        credible(ranked, pass.none()),
        new Likeness(pass).groups(ranking),
        second(pass, ranking[0]),
        new Namer(pass, digest).gate(ranking[0]),
        fitted(makeup),
        digest,
        VERSION);
  }

  /// Posteriors only, without gate and explanation: of each cause by its index in the picture, that
  /// of "no common cause" last.
  public static double[] posteriors(Picture picture) {
    Makeup makeup = Makeup.of(picture);
    Pass pass = Pass.over(makeup, makeup.exposure(), makeup.weights());
    return Arrays.stream(pass.logs()).map(StrictMath::exp).toArray();
  }

  private static List<Ranked> ranked(Pass pass, int[] ranking) {
    Explained explained = new Explained(pass);
    List<Ranked> ranked = new ArrayList<>(ranking.length);
    for (int place = 0; place < ranking.length; place++) {
      ranked.add(explained.of(ranking[place], place < EXPLAINED));
    }
    return ranked;
  }

  private static int credible(List<Ranked> ranked, double none) {
    double sum = 0;
    int count = 0;
    while (count < ranked.size() && sum < CREDIBLE * (1 - none)) {
      sum += ranked.get(count++).posterior();
    }
    return count;
  }

  /// The same again without what the first cause explains.
  private static Optional<Second> second(Pass pass, int first) {
    Picture picture = pass.makeup().picture();
    Exposed explained = picture.causes().get(first).exposed();
    double[] left = pass.weights().clone();
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      left[i] *= 1 - explained.probability(picture.claims().get(i).item());
      sum += left[i];
    }
    if (sum < FEWEST_LEFT) {
      return Optional.empty();
    }
    Pass again = Pass.over(pass.makeup(), pass.exposure().without(explained, picture), left);
    for (int cause : again.ranking()) {
      if (cause != first) {
        return Optional.of(
            new Second(
                picture.causes().get(cause).key(), again.posterior(cause), again.claimed(cause)));
      }
    }
    return Optional.empty();
  }

  private static Fitted fitted(Makeup makeup) {
    return new Fitted(
        makeup.delay().mean(),
        makeup.delay().shape(),
        makeup.background().rate(),
        makeup.background().expected(makeup.exposure().total()));
  }
}
