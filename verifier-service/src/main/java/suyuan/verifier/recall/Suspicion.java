package suyuan.verifier.recall;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.registry.PartyId;
import suyuan.verifier.fault.Analysis;
import suyuan.verifier.fault.Faults;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.CurrentRegistry;

/// Turns the analysis of a lot into what to recall.
@Singleton
final class Suspicion {
  private final Faults faults;
  private final Counting counting;
  private final ReadModel records;
  private final CurrentRegistry registry;

  Suspicion(Faults faults, Counting counting, ReadModel records, CurrentRegistry registry) {
    this.faults = faults;
    this.counting = counting;
    this.records = records;
    this.registry = registry;
  }

  /// A scope and the things it names on the ledger.
  ///
  /// @param widened whether whole lots are named since the single items were too many
  record Found(Scope scope, NavigableSet<Subject> named, boolean widened) {}

  /// An analysis and what its causes reach.
  record Looked(Analysis analysis, Suspects suspects) {}

  /// What the causes of a lot's analysis reach. Only for the owner of the product.
  Suspects suspects(PartyId party, Lot lot) {
    return look(party, lot).suspects();
  }

  /// The same with the analysis itself.
  Looked look(PartyId party, Lot lot) {
    if (!registry.owns(party, lot.gtin())) {
      throw Problem.forbidden("Only the product's owner recalls by its fault analysis.")
          .asException();
    }
    Analysis analysis = faults.of(lot);
    return analysis
        .diagnosis()
        .map(found -> new Looked(analysis, Suspects.of(analysis, found, this::pieces)))
        .orElseThrow(Suspicion::nothingToGoBy);
  }

  private double pieces(Subject thing) {
    return thing.lot().map(lot -> (double) counting.lot(lot).all()).orElse(1.0);
  }

  private static ProblemException nothingToGoBy() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "no-analysis",
            "Nothing is known of this lot that a cause could be found by.")
        .with("field", "scope.analysis")
        .asException();
  }

  /// The smallest scope at a risk, or what the given causes reach.
  ///
  /// @param causes keys; none: the smallest
  Found find(Suspects suspects, double risk, List<String> causes) {
    Scope scope =
        causes.isEmpty()
            ? SmallestScope.of(suspects.causes(), suspects.pieces(), risk)
            : SmallestScope.by(suspects.causes(), suspects.pieces(), known(suspects, causes));
    List<Subject> things = scope.items().stream().mapToObj(suspects.things()::get).toList();
    boolean all = things.size() == suspects.things().size();
    boolean many = things.size() > RecallScope.MOST_ITEMS;
    return new Found(scope, all || many ? wholeLots(things) : new TreeSet<>(things), many && !all);
  }

  static List<String> known(Suspects suspects, List<String> causes) {
    List<String> keys = suspects.causes().stream().map(Cause::key).toList();
    causes.stream()
        .filter(cause -> !keys.contains(cause))
        .findFirst()
        .ifPresent(
            cause -> {
              throw RecallScope.bad("scope.causes", "The analysis has no cause " + cause + ".");
            });
    return causes;
  }

  private NavigableSet<Subject> wholeLots(Collection<Subject> things) {
    NavigableSet<Subject> lots = new TreeSet<>();
    List<Item> items = things.stream().flatMap(thing -> thing.item().stream()).toList();
    things.stream().filter(thing -> thing.lot().isPresent()).forEach(lots::add);
    records.lots(items).forEach(lot -> lots.add(Subject.of(lot)));
    return lots;
  }
}
