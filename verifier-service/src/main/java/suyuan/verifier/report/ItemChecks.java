package suyuan.verifier.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.AfterSale;
import suyuan.model.trace.TraceEvent.Returned;
import suyuan.model.trace.TraceEvent.SerialsCommissioned;
import suyuan.model.trace.TraceEvent.Sold;
import suyuan.verifier.report.Check.Service;

/// The checks that only a single item has.
final class ItemChecks {
  /// Nobody looks one item up this often: shops and second-hand buyers together.
  private static final long MANY = 200;

  private ItemChecks() {}

  /// Labels aren't signed yet.
  static Check label(Case it) {
    return new Check.LabelSignature(it.aboutItem() ? Answer.missing() : Answer.notApplicable());
  }

  static Check serial(Case it) {
    List<Evidence> evidence = it.speaker().evidence(it.all(SerialsCommissioned.class));
    return new Check.SerialOfBatch(
        switch (it.dossier().membership()) {
          case NOT_ASKED -> Answer.notApplicable();
          case LISTED -> Answer.proven(Outcome.HOLDS, evidence);
          case NOT_LISTED -> Answer.proven(Outcome.FAILS, evidence);
          case NO_LIST -> Answer.missing();
        });
  }

  static Check scans(Case it, Looks looks) {
    if (!it.aboutItem()) {
      return new Check.Scans(Answer.notApplicable(), 0, Optional.empty());
    }
    Outcome outcome = looks.count() > MANY ? Outcome.UNUSUAL : Outcome.HOLDS;
    return new Check.Scans(
        looks.count() == 0 ? Answer.missing() : Answer.proven(outcome, List.of()),
        looks.count(),
        looks.first());
  }

  static Check afterSale(Case it) {
    if (!it.aboutItem()) {
      return new Check.AfterSale(Answer.notApplicable(), List.of(), List.of());
    }
    List<Evidence> sales = it.speaker().evidence(it.all(Sold.class));
    List<Service> services = services(it);
    return new Check.AfterSale(answer(it, sales, services), sales, services);
  }

  private static Answer answer(Case it, List<Evidence> sales, List<Service> services) {
    List<Evidence> all =
        Stream.concat(sales.stream(), services.stream().map(Service::evidence)).toList();
    if (it.found("sold-twice")) {
      return new Answer(Known.CONTRADICTED, Outcome.FAILS, all);
    }
    return all.isEmpty() ? Answer.missing() : Answer.asserted(Outcome.HOLDS, all);
  }

  private static List<Service> services(Case it) {
    return it.dossier().events().stream()
        .flatMap(told -> kind(told.event()).map(kind -> service(it, kind, told)).stream())
        .toList();
  }

  private static Service service(Case it, String kind, Told told) {
    return new Service(kind, it.speaker().evidence(told));
  }

  private static Optional<String> kind(TraceEvent event) {
    if (event instanceof AfterSale service) {
      return Optional.of(service.kind());
    }
    return event instanceof Returned ? Optional.of("returned") : Optional.empty();
  }
}
