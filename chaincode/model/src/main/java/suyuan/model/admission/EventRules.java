package suyuan.model.admission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.LotAmount;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.Corrected;
import suyuan.model.trace.TraceEvent.Correction;
import suyuan.model.trace.TraceException;

/// The rules on each event of a statement, version 1.
final class EventRules {
  private final SignedStatement statement;
  private final LedgerView ledger;
  private final Registry registry;
  private final PartyId author;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Lot> touched = new LinkedHashSet<>();
  private final List<LotMark> marks = new ArrayList<>();

  private EventRules(SignedStatement statement, LedgerView ledger) {
    this.statement = statement;
    this.ledger = ledger;
    this.registry = ledger.registry();
    this.author = statement.header().party();
  }

  static Decision decide(SignedStatement statement, LedgerView ledger) {
    return new EventRules(statement, ledger).decide();
  }

  private Decision decide() {
    List<Reading> readings = statement.events().stream().map(EventRules::read).toList();
    ledger.expect(lots(readings));
    Party party = registry.party(author).orElseThrow();
    for (int i = 0; i < readings.size(); i++) {
      int index = i;
      check(readings.get(i), party).forEach(fault -> faults.add(fault.inEvent(index)));
    }
    return faults.isEmpty() ? new Decision.Admitted(flags(), marks) : new Decision.Refused(faults);
  }

  /// An event, read before the ledger is asked about what it names.
  private sealed interface Reading {
    record Understood(TraceEvent event) implements Reading {}

    record Refused(List<Fault> faults) implements Reading {}
  }

  private static Reading read(Event event) {
    List<Fault> found = ClosedList.check(event.json());
    if (!found.isEmpty()) {
      return new Reading.Refused(found);
    }
    try {
      return new Reading.Understood(TraceEvent.of(event));
    } catch (TraceException e) {
      return badForm(e.field(), e);
    } catch (Gs1Exception e) {
      return badForm("", e);
    }
  }

  private static Reading badForm(String field, RuntimeException cause) {
    return new Reading.Refused(
        List.of(Fault.of(FaultCode.BAD_FORM, field, String.valueOf(cause.getMessage()))));
  }

  private static Set<Lot> lots(List<Reading> readings) {
    Set<Lot> lots = new LinkedHashSet<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Understood(TraceEvent event)) {
        event.things().lots().forEach(amount -> lots.add(amount.lot()));
      }
    }
    return lots;
  }

  private List<Fault> check(Reading reading, Party party) {
    return switch (reading) {
      case Reading.Understood(TraceEvent event) -> check(event, party);
      case Reading.Refused(List<Fault> found) -> found;
    };
  }

  private List<Fault> check(TraceEvent event, Party party) {
    List<Fault> found = new ArrayList<>();
    if (!Entitlement.maySay(party.roles(), event)) {
      found.add(
          Fault.of(
              FaultCode.ROLE_FORBIDS,
              "",
              "The roles of "
                  + author
                  + " don't allow it to say "
                  + Entitlement.kind(event)
                  + "."));
    }
    Entitlement.issued(event).stream()
        .filter(identifier -> !registry.mayIssue(author, identifier))
        .map(this::foreignPrefix)
        .forEach(found::add);
    event.things().lots().stream().flatMap(lot -> unit(lot).stream()).forEach(found::add);
    if (event instanceof Corrected corrected) {
      correction(corrected.correction()).ifPresent(found::add);
    }
    event.things().lots().forEach(lot -> touched.add(lot.lot()));
    LotMarks.of(event).stream()
        .filter(mark -> registry.mayIssue(author, mark.lot()))
        .forEach(marks::add);
    return found;
  }

  private Fault foreignPrefix(Identifier identifier) {
    return Fault.of(
        FaultCode.FOREIGN_PREFIX,
        "",
        identifier.elementString()
            + " is not under a prefix of "
            + author
            + " nor under one delegated to it.");
  }

  /// A lot as a whole has no amount, so no unit either.
  private Optional<Fault> unit(LotAmount amount) {
    Optional<Product> product = registry.product(amount.lot().gtin());
    boolean fits =
        product.isEmpty()
            || amount.quantity().amount().signum() == 0
            || product.get().measures(amount.quantity().unit());
    return fits
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                FaultCode.BAD_UNIT,
                "uom",
                amount.lot().elementString()
                    + " is measured in "
                    + product.orElseThrow().baseUnit().code()
                    + ", not in "
                    + amount.quantity().unit().code()
                    + "."));
  }

  private Optional<Fault> correction(Correction correction) {
    return stood(correction)
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                FaultCode.FOREIGN_CORRECTION,
                "suyuan:corrects",
                "The corrected event did not stand in a statement of " + author + "."));
  }

  private boolean stood(Correction correction) {
    return StatementId.isValid(correction.statement())
        && ledger
            .filed(author, new StatementId(correction.statement()))
            .flatMap(LedgerView.Filed::root)
            .filter(root -> correction.inclusion().leads(correction.original().leafHash(), root))
            .isPresent();
  }

  private Set<Flag> flags() {
    Set<Flag> flags = new LinkedHashSet<>();
    for (Lot lot : touched) {
      ledger.marks(lot).forEach(kind -> flags.add(new Flag(kind, lot)));
    }
    return flags;
  }
}
