package suyuan.verifier.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import suyuan.model.epcis.Event;
import suyuan.model.gs1.Lot;
import suyuan.model.json.Json;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Receipt;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.party.Receipts;

/// A receipt with its flags taken down to the events that they are about.
final class Flags {
  private Flags() {}

  /// `{receipt, flags: [{kind, lot, events: [index…]}]}`
  ///
  /// @param first the index of the first of these events in their document
  static Json.Obj json(Receipt receipt, List<Event> events, int first) {
    List<Json> flags = new ArrayList<>();
    receipt.flags().stream()
        .sorted(Comparator.comparing(Flag::toString))
        .map(flag -> json(flag, events, first))
        .filter(flag -> !flag.array("events").isEmpty())
        .forEach(flags::add);
    return Json.Obj.builder()
        .put("receipt", Receipts.json(receipt))
        .put("flags", new Json.Arr(flags))
        .build();
  }

  private static Json.Obj json(Flag flag, List<Event> events, int first) {
    List<Json> touching = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (names(events.get(i), flag.lot())) {
        touching.add(Json.of(first + i));
      }
    }
    return Json.Obj.builder()
        .put("kind", flag.kind().name().toLowerCase(Locale.ROOT))
        .put("lot", flag.lot().elementString())
        .put("events", new Json.Arr(touching))
        .build();
  }

  private static boolean names(Event event, Lot lot) {
    return TraceEvent.of(event).things().lots().stream()
        .anyMatch(amount -> amount.lot().equals(lot));
  }
}
