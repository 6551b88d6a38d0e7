package suyuan.verifier.recall;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.claim.FiledClaims;
import suyuan.verifier.claim.Problem;
import suyuan.verifier.projection.ReadModel;

/// Counts the sold pieces that are known to be opened: somebody told of what is inside. There may
/// be more of them.
@Singleton
final class Opened {
  private static final Set<Problem> INSIDE =
      Set.of(Problem.SMELL, Problem.COLOUR, Problem.TEXTURE, Problem.REACTION);

  private final FiledClaims claims;
  private final ReadModel records;

  Opened(FiledClaims claims, ReadModel records) {
    this.claims = claims;
    this.records = records;
  }

  long atLeast(Collection<Subject> things) {
    List<Item> items = things.stream().flatMap(thing -> thing.item().stream()).toList();
    Set<Item> single = new HashSet<>(items);
    Set<Lot> whole = new HashSet<>();
    things.forEach(thing -> thing.lot().ifPresent(whole::add));
    Set<Lot> lots = new HashSet<>(records.lots(items));
    lots.addAll(whole);
    return lots.stream()
        .flatMap(lot -> claims.about(lot).stream())
        .filter(claim -> claim.counts() && INSIDE.contains(claim.problem()))
        .filter(claim -> isAmong(claim, single, whole))
        .flatMap(claim -> claim.about().item().stream())
        .distinct()
        .count();
  }

  private static boolean isAmong(Filed claim, Set<Item> items, Set<Lot> lots) {
    return claim.about().lot().filter(lots::contains).isPresent()
        || claim.about().item().filter(items::contains).isPresent();
  }
}
