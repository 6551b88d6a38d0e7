package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Docket;
import suyuan.model.history.EventRef;
import suyuan.model.history.Move;
import suyuan.model.history.Subject;
import suyuan.verifier.projection.ItemBrief;
import suyuan.verifier.projection.Projection;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.Dossier.Membership;
import suyuan.verifier.report.LotFile.ListState;

/// Reads dossiers from the read model. What lots and cartons share is read once for as long as the
/// read model stands still; of an item nothing is kept.
@Singleton
@Requires(beans = {ReadModel.class, Projection.class})
final class ProjectionRecords implements Records {
  /// Of an item some of whose records were declared void.
  private static final int MOST_EVENTS = 200;

  private final ReadModel model;
  private final Projection projection;
  private final LotFiles lots;
  private final UnitFiles units;
  private final LotCarriage carriage;
  private final Gatherer gatherer;
  private final Reader reader;

  ProjectionRecords(
      ReadModel model,
      Projection projection,
      LotFiles lots,
      UnitFiles units,
      LotCarriage carriage,
      Gatherer gatherer,
      Reader reader) {
    this.model = model;
    this.projection = projection;
    this.lots = lots;
    this.units = units;
    this.carriage = carriage;
    this.gatherer = gatherer;
    this.reader = reader;
  }

  @Override
  public Dossier about(Asked asked) {
    Pile pile = new Pile(projection.progress());
    if (asked.item().isEmpty()) {
      asked.lot().ifPresent(lot -> pile.add(carriage.of(lot, pile.at().position())));
    }
    return about(asked, pile);
  }

  @Override
  public Dossier making(Lot lot) {
    return about(
        new Asked(lot.gtin(), Optional.of(lot), Optional.empty()), new Pile(projection.progress()));
  }

  private Dossier about(Asked asked, Pile pile) {
    Optional<ItemBrief> item = asked.item().map(one -> item(pile, one));
    Optional<Lot> lot = asked.lot().or(() -> item.flatMap(ItemBrief::lot));
    Optional<LotFile> file = lot.map(one -> lots.of(one, pile.at().position()));
    file.ifPresent(pile::add);
    Membership membership =
        item.map(one -> membership(asked, one, file)).orElse(Membership.NOT_ASKED);
    return gatherer.dossier(new Asked(asked.gtin(), lot, asked.item()), membership, pile);
  }

  private ItemBrief item(Pile pile, Item item) {
    ItemBrief brief = model.brief(item);
    Docket docket = brief.docket();
    List<EventRef> refs = docket.standing().map(Move::ref).distinct().toList();
    pile.events().addAll(reader.read(refs, model::events));
    if (docket.moves().stream().anyMatch(Move::isVoid)) {
      pile.events().addAll(reader.read(model.events(docket.subject(), MOST_EVENTS)));
    }
    units.around(docket, pile.at().position(), pile);
    Set<Subject> self = Set.of(docket.subject());
    if (!docket.open().isEmpty()) {
      pile.findings().addAll(model.findings(self));
    }
    if (brief.isRecalled()) {
      pile.recalls().addAll(model.recalls(self));
    }
    return brief;
  }

  private static Membership membership(Asked asked, ItemBrief item, Optional<LotFile> lot) {
    if (asked.lot().isPresent() && item.lot().isPresent() && !asked.lot().equals(item.lot())) {
      return Membership.NOT_LISTED;
    }
    if (!item.listed().isEmpty() || isCommissioned(item)) {
      return Membership.LISTED;
    }
    return lot.filter(file -> file.list() == ListState.HERE).isPresent()
        ? Membership.NOT_LISTED
        : Membership.NO_LIST;
  }

  /// Named by its commissioning event itself, without a list off the ledger.
  private static boolean isCommissioned(ItemBrief item) {
    return item.docket().standing().anyMatch(move -> move.kind() == Move.Kind.COMMISSIONED);
  }
}
