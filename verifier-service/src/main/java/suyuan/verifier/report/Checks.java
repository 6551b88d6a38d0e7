package suyuan.verifier.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.Recalled;

/// All checks of a report, in the order they are shown.
final class Checks {
  private Checks() {}

  static List<Check> of(Case it, Looks looks) {
    return List.of(
        ItemChecks.label(it),
        ItemChecks.serial(it),
        events(it),
        lot(it, CustodyCheck.of(it), new Check.Custody(Answer.notApplicable(), 0, 0)),
        lot(it, QualityCheck.of(it), new Check.Quality(Answer.notApplicable(), 0, 0)),
        lot(
            it,
            ColdChainCheck.of(it),
            new Check.ColdChain(Answer.notApplicable(), Optional.empty(), List.of())),
        notRecalled(it),
        shelfLife(it),
        ItemChecks.scans(it, looks),
        ItemChecks.afterSale(it),
        new Check.Anchor(Answer.missing()));
  }

  /// What a product as such doesn't have.
  private static Check lot(Case it, Check check, Check notApplicable) {
    return it.aboutLot() ? check : notApplicable;
  }

  private static Check events(Case it) {
    List<Told> events = it.dossier().events();
    if (events.isEmpty()) {
      return new Check.EventsRecorded(
          it.aboutLot() ? Answer.missing() : Answer.notApplicable(), 0, 0, 0);
    }
    List<Who> parties = events.stream().map(it.speaker()::who).distinct().toList();
    long hosted = parties.stream().filter(Who::hosted).map(Who::id).distinct().count();
    long all = parties.stream().map(Who::id).distinct().count();
    return new Check.EventsRecorded(
        Answer.proven(Outcome.HOLDS, List.of()), events.size(), all, hosted);
  }

  private static Check notRecalled(Case it) {
    List<Recall> recalls =
        it.dossier().recalls().stream()
            .filter(told -> told.event() instanceof Recalled)
            .map(told -> recall(it, told, (Recalled) told.event()))
            .toList();
    List<Evidence> evidence = recalls.stream().map(Recall::evidence).toList();
    return new Check.NotRecalled(
        Answer.proven(recalls.isEmpty() ? Outcome.HOLDS : Outcome.FAILS, evidence),
        it.dossier().headTime(),
        recalls);
  }

  private static Recall recall(Case it, Told told, Recalled event) {
    return new Recall(
        event.recallId(), event.recallClass(), event.reason(), it.speaker().evidence(told));
  }

  private static Check shelfLife(Case it) {
    if (!it.aboutLot()) {
      return new Check.ShelfLife(Answer.notApplicable(), Optional.empty(), 0, Optional.empty());
    }
    Optional<LocalDate> expiry = it.expiry();
    long left = expiry.map(day -> daysTo(it, day)).orElse(0L);
    Optional<OwnLife> own = OwnLife.of(it, expiry.isPresent() ? left : Long.MAX_VALUE);
    boolean over = left < 0 || own.filter(one -> one.daysLeft() < 0).isPresent();
    Answer answer =
        expiry.isPresent() || own.isPresent()
            ? Answer.asserted(over ? Outcome.FAILS : Outcome.HOLDS, lifeEvidence(it, own))
            : Answer.missing();
    return new Check.ShelfLife(answer, expiry, left, own);
  }

  private static List<Evidence> lifeEvidence(Case it, Optional<OwnLife> own) {
    List<Told> told = new ArrayList<>(it.productions());
    own.ifPresent(_ -> it.own(TraceEvent.ConditionsRecorded.class).forEach(told::add));
    return it.speaker().evidence(told);
  }

  /// The day itself still counts, wherever on Earth it is that day.
  private static long daysTo(Case it, LocalDate day) {
    LocalDate today = LocalDate.ofInstant(it.now(), ZoneOffset.ofHours(-12));
    return ChronoUnit.DAYS.between(today, day);
  }
}
