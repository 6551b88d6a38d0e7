package suyuan.verifier.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import suyuan.model.history.Subject;
import suyuan.verifier.fault.Analysis;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Stage;

/// The causes of an analysis with the things they may have reached, as a scope needs them.
///
/// @param pieces that each thing stands for
/// @param things by number: items, or lots where no serial is known
record Suspects(List<Cause> causes, double[] pieces, List<Subject> things) {
  /// Key of "no common cause", which reaches nothing.
  static final String NONE = "none";

  private static final String FORMULA = Stage.FORMULA.word();

  static Suspects of(Analysis analysis, Diagnosis diagnosis, ToDoubleFunction<Subject> pieces) {
    List<Subject> things = analysis.things();
    List<Cause> causes = new ArrayList<>();
    for (Ranked ranked : diagnosis.ranked()) {
      causes.add(
          new Cause(
              ranked.cause().key(),
              probability(ranked.posterior() + ranked.beside()),
              items(ranked, things.size())));
    }
    causes.add(new Cause(NONE, probability(diagnosis.none()), Cause.Items.NONE));
    return new Suspects(
        causes,
        things.stream()
            .mapToDouble(thing -> thing.item().isPresent() ? 1 : pieces.applyAsDouble(thing))
            .toArray(),
        things);
  }

  /// The formula among the causes.
  Optional<Cause> formula() {
    return causes.stream().filter(cause -> cause.key().equals(FORMULA)).findFirst();
  }

  private static double probability(double posterior) {
    return Math.clamp(posterior, 0, 1);
  }

  /// Claims without a serial are numbered after the things: there is nothing of them to recall.
  /// Whatever may have been reached, however unlikely; what comes of use in the home no recall can
  /// take back.
  private static Cause.Items items(Ranked ranked, int all) {
    if (ranked.cause().stage() == Stage.USE) {
      return Cause.Items.NONE;
    }
    Exposed exposed = ranked.cause().exposed();
    return exposed.rest() > 0
        ? visit -> IntStream.range(0, all).forEach(visit)
        : visit -> listed(exposed, all, visit);
  }

  private static void listed(Exposed exposed, int all, IntConsumer visit) {
    for (int n = 0; n < exposed.size() && exposed.item(n) < all; n++) {
      if (exposed.listed(n) > 0) {
        visit.accept(exposed.item(n));
      }
    }
  }
}
