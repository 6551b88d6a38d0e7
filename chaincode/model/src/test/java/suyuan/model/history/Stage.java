package suyuan.model.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.gs1.Unit;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;

/// Who and what plays in the case tables: parties by name, things by short names. `R1` raw lot,
/// `L1` product lot, `C1` lot of a product with temperature limits, `S1` item of L's product, `K1`
/// item of C's product, `U1` logistic unit.
final class Stage {
  private static final List<String> PARTIES =
      List.of("supplier", "brand", "carrier", "depot", "shop", "store");
  private static final Gtin RAW = new Gtin("09506000134369");
  private static final Gtin CREAM = new Gtin("09506000134352");
  private static final Gtin COOL = new Gtin("09506000134376");

  private Stage() {}

  static InMemoryRegistry registry() {
    InMemoryRegistry registry = new InMemoryRegistry();
    for (String name : PARTIES) {
      registry.apply(
          new PartyRegistered(
              new Party(
                  new PartyId(name),
                  "Org1MSP",
                  names(name),
                  Set.of(),
                  List.of(new Party.Place(place(name), names(name))),
                  List.of(),
                  true)));
    }
    registry.apply(new ProductPublished(product()));
    return registry;
  }

  private static Product product() {
    return new Product(
        COOL,
        new PartyId("brand"),
        1,
        names("cool cream"),
        Unit.C62,
        List.of(),
        Optional.of(new Product.Limits(new BigDecimal(2), new BigDecimal(8), 3_600)),
        new BigDecimal("83.144"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  private static Names names(String english) {
    return Names.of(Map.of("en", english));
  }

  /// A party's place; `nowhere` is registered to nobody.
  static Gln place(String party) {
    int number = party.equals("nowhere") ? 99 : 10 + PARTIES.indexOf(party);
    return new Gln(checked("9506000135" + number));
  }

  static Subject subject(String name) {
    return switch (name.charAt(0)) {
      case 'R', 'L', 'C' -> Subject.of(lot(name));
      case 'S', 'K' -> Subject.of(item(name));
      case 'U' -> Subject.of(unit(name));
      default -> throw new IllegalArgumentException("Nothing is called " + name);
    };
  }

  static Lot lot(String name) {
    Gtin gtin =
        switch (name.charAt(0)) {
          case 'R' -> RAW;
          case 'L' -> CREAM;
          default -> COOL;
        };
    return gtin.lot(name);
  }

  static Item item(String name) {
    return (name.charAt(0) == 'S' ? CREAM : COOL).item(name);
  }

  static Sscc unit(String name) {
    return new Sscc(checked("095060001340000%02d".formatted(Integer.parseInt(name.substring(1)))));
  }

  /// The short name of a subject.
  static String name(Subject subject) {
    return switch (subject.kind()) {
      case LOT -> subject.lot().orElseThrow().number();
      case ITEM -> subject.item().orElseThrow().serial();
      case UNIT -> "U" + Integer.parseInt(subject.name().substring(15, 17));
      case EVENT, STATEMENT -> subject.toString();
    };
  }

  private static String checked(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? 3 * digit : digit;
    }
    return body + (10 - sum % 10) % 10;
  }
}
