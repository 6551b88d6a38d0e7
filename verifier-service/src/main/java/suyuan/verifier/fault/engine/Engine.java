package suyuan.verifier.fault.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.verifier.fault.engine.Diagnosis.Fitted;
import suyuan.verifier.fault.engine.Diagnosis.Gate;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;

/// Finds which cause most likely made a picture's claims. Pure: the same picture gives the same
/// diagnosis, to the last bit.
public final class Engine {
  /// Changes with everything that may change an outcome.
  public static final String VERSION = "fault/3";

  private static final double CREDIBLE = 0.9;
  private static final int EXPLAINED = 10;

  private Engine() {}

  public static Diagnosis diagnose(Picture picture) {
    return diagnose(picture, picture.digest());
  }

  private static Diagnosis diagnose(Picture picture, Bytes digest) {
    Makeup makeup = Makeup.of(picture);
    Pass pass = Pass.over(makeup);
    int[] ranking = pass.ranking();
    if (ranking.length == 0) {
      throw new IllegalArgumentException("a picture needs at least one cause");
    }
    Beside beside = Beside.of(pass, ranking);
    List<Ranked> ranked = ranked(pass, ranking, beside.probabilities());
    return new Diagnosis(
        ranked,
        pass.none(),
        Arrays.stream(pass.weights()).sum(),
        credible(ranked, pass.none()),
        new Likeness(pass).groups(ranking),
        beside.second(),
        new Namer(pass, () -> digest).gate(ranking[0]),
        fitted(makeup),
        digest,
        VERSION);
  }

  /// Posteriors only, without gate and explanation: of each cause by its index in the picture, that
  /// of "no common cause" last.
  public static double[] posteriors(Picture picture) {
    return Pass.over(Makeup.of(picture)).posteriors();
  }

  /// The same, with what may be at work beside the leading causes: of each the probability that it
  /// is at work at all. They may sum to more than 1.
  public static double[] atWork(Picture picture) {
    Pass pass = Pass.over(Makeup.of(picture));
    double[] beside = Beside.of(pass, pass.ranking()).probabilities();
    double[] atWork = pass.posteriors();
    for (int c = 0; c < beside.length; c++) {
      atWork[c] += beside[c];
    }
    return atWork;
  }

  /// The naming gate only, for the likeliest cause.
  public static Gate gate(Picture picture) {
    Pass pass = Pass.over(Makeup.of(picture));
    return new Namer(pass, picture::digest).gate(pass.ranking()[0]);
  }

  private static List<Ranked> ranked(Pass pass, int[] ranking, double[] beside) {
    Explained explained = new Explained(pass);
    List<Ranked> ranked = new ArrayList<>(ranking.length);
    for (int place = 0; place < ranking.length; place++) {
      int cause = ranking[place];
      ranked.add(explained.of(cause, beside[cause], place < EXPLAINED));
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

  private static Fitted fitted(Makeup makeup) {
    return new Fitted(
        makeup.delay().mean(),
        makeup.delay().shape(),
        makeup.background().rate(),
        makeup.background().expected(makeup.exposure().total()));
  }
}
