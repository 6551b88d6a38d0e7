package suyuan.model.trace;

import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.trace.TraceEvent.SerialsRef;

/// Reads the commissioning of serial numbers: a root over a list kept elsewhere, or the list.
final class SerialsReader {
  private SerialsReader() {}

  static TraceEvent read(Fields event, At at, Things things) {
    Optional<SerialsRef> serials = ExtensionReader.serials(event);
    if (serials.isEmpty()) {
      return new TraceEvent.SerialsCommissioned(
          at, lotOf(event, things.items()), things.items().size(), serials, things);
    }
    if (things.lots().size() != 1) {
      throw event.wrong("quantityList", "must name exactly one lot");
    }
    Fields list = event.need("suyuan:serials", event.object("suyuan:serials"));
    return new TraceEvent.SerialsCommissioned(
        at,
        things.lots().getFirst().lot(),
        list.need("count", list.count("count")),
        serials,
        things);
  }

  private static Lot lotOf(Fields event, List<Item> items) {
    if (items.isEmpty()) {
      throw event.missing("suyuan:serials");
    }
    List<Gtin> products = items.stream().map(Item::gtin).distinct().toList();
    if (products.size() > 1) {
      throw event.wrong("epcList", "must hold items of one product");
    }
    Fields ilmd = event.need("ilmd", event.object("ilmd"));
    String number = ilmd.need("cbvmda:lotNumber", ilmd.text("cbvmda:lotNumber"));
    try {
      return products.getFirst().lot(number);
    } catch (Gs1Exception e) {
      throw new TraceException(ilmd.pathTo("cbvmda:lotNumber"), e.sentence());
    }
  }
}
