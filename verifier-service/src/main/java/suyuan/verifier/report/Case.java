package suyuan.verifier.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.registry.Product;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.BatchProduced;
import suyuan.verifier.coldchain.Lived;
import suyuan.verifier.report.CustodyCheck.Handover;

/// What the checks of one report work on.
///
/// @param product in the version that the lot is judged by
/// @param way what the temperature logs of its own way show
/// @param lived how it has aged since it was made
record Case(
    Dossier dossier,
    Speaker speaker,
    Optional<Product> product,
    Measured measured,
    Instant now,
    List<Handover> legs,
    Doubts doubts,
    Way way,
    Optional<Lived> lived) {

  static Case of(
      Dossier dossier, Speaker speaker, Optional<Product> product, Measured measured, Instant now) {
    List<Handover> legs = CustodyCheck.legs(dossier.events());
    Stays stays = new Stays(dossier.events(), legs, speaker, false, Duration.ZERO);
    Doubts doubts = new Doubts(product.flatMap(Product::limits), measured, stays);
    Case bare =
        new Case(
            dossier, speaker, product, measured, now, legs, doubts, Way.NONE, Optional.empty());
    ItemPath path = ItemPath.of(bare);
    Way way = measured.along(path);
    return new Case(
        dossier,
        speaker,
        product,
        measured,
        now,
        legs,
        doubts,
        way,
        path.lived(way, now, measured));
  }

  /// The time of an event of a unit that counts for the subject.
  Window window(Told told) {
    return dossier.windows().getOrDefault(told.ref(), Window.ALWAYS);
  }

  Asked subject() {
    return dossier.subject();
  }

  boolean aboutItem() {
    return subject().item().isPresent();
  }

  boolean aboutLot() {
    return subject().lot().isPresent() || aboutItem();
  }

  /// Events of one kind, in order of event time.
  Stream<Told> told(Class<? extends TraceEvent> kind) {
    return dossier.events().stream().filter(told -> kind.isInstance(told.event()));
  }

  /// Events of one kind on the subject itself, not on what it was made from.
  Stream<Told> own(Class<? extends TraceEvent> kind) {
    return told(kind).filter(told -> !isUpstream(told.event()));
  }

  /// Whether an event is about material lots only.
  boolean isUpstream(TraceEvent event) {
    if (event instanceof BatchProduced made) {
      return !makes(made);
    }
    var lots = event.things().lots();
    return !lots.isEmpty()
        && lots.stream().noneMatch(amount -> amount.lot().gtin().equals(subject().gtin()));
  }

  List<Told> all(Class<? extends TraceEvent> kind) {
    return told(kind).toList();
  }

  /// The events that made the subject's lot.
  List<Told> productions() {
    return own(BatchProduced.class).toList();
  }

  private boolean makes(BatchProduced made) {
    return made.making().outputs().lots().stream()
        .anyMatch(amount -> subject().lot().filter(amount.lot()::equals).isPresent());
  }

  /// As its maker says, else from the day it was made and the product's shelf life.
  Optional<LocalDate> expiry() {
    return productions().stream()
        .flatMap(told -> ((BatchProduced) told.event()).making().expiry().stream())
        .reduce((first, last) -> last)
        .or(
            () ->
                produced()
                    .flatMap(day -> product().flatMap(Product::shelfLifeDays).map(day::plusDays)));
  }

  Optional<LocalDate> produced() {
    return productions().stream().map(Case::day).reduce((first, last) -> last);
  }

  private static LocalDate day(Told told) {
    return ((BatchProduced) told.event())
        .making()
        .produced()
        .orElseGet(() -> LocalDate.ofInstant(told.time(), told.event().at().offset()));
  }

  /// A finding of one of these rules about the subject.
  boolean found(String... rules) {
    return dossier.findings().stream().anyMatch(one -> List.of(rules).contains(one.rule()));
  }
}
