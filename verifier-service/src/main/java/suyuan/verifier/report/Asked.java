package suyuan.verifier.report;

import java.util.Optional;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;

/// What was asked for: a product, a lot of it, or one item. The lot of an item is the recorded one
/// once it is found.
public record Asked(Gtin gtin, Optional<Lot> lot, Optional<Item> item) {

  public static Asked of(Gtin gtin, Optional<String> lot, Optional<String> serial) {
    return new Asked(gtin, lot.map(gtin::lot), serial.map(gtin::item));
  }

  /// Path below the resolver: `/01/…/10/…/21/…`.
  public String path() {
    String base = gtin.digitalLink("");
    return base
        + lot.map(one -> below(one.digitalLink(""))).orElse("")
        + item.map(one -> below(one.digitalLink(""))).orElse("");
  }

  private String below(String link) {
    return link.substring(gtin.digitalLink("").length());
  }
}
