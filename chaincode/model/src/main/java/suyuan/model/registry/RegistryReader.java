package suyuan.model.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Prefix;
import suyuan.model.gs1.Unit;
import suyuan.model.json.Json;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// Registry records from JSON; every failure names its field.
final class RegistryReader {
  private static final BigDecimal HOTTEST = new BigDecimal(100);

  private RegistryReader() {}

  static RegistryRecord record(Json.Obj json) {
    String kind = text(json, "kind");
    return switch (kind) {
      case "founding" ->
          new LedgerFounded(party(object(json, "party")), Bytes.fromHex(text(json, "publicKey")));
      case "party" -> new PartyRegistered(party(object(json, "party")));
      case "key" ->
          new KeyRegistered(
              new PartyId(text(json, "party")),
              Bytes.fromHex(text(json, "publicKey")),
              new PartyId(text(json, "keeper")));
      case "revocation" -> new KeyRevoked(new KeyId(text(json, "key")));
      case "delegation" -> new Delegated(prefix(json), new PartyId(text(json, "to")));
      case "delegation-end" -> new DelegationEnded(prefix(json), new PartyId(text(json, "to")));
      case "product" -> new ProductPublished(product(object(json, "product")));
      case "rules" -> new RulesActivated(integer(json, "version"));
      case "approval" ->
          new Approved(
              new EntryId(new PartyId(text(json, "party")), text(json, "id")),
              Bytes.fromHex(text(json, "digest")));
      default -> throw new IllegalArgumentException("kind is none of the registry's: " + kind);
    };
  }

  private static Party party(Json.Obj json) {
    return new Party(
        new PartyId(text(json, "id")),
        text(json, "mspId"),
        names(json),
        texts(json, "roles").stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
        list(json, "places", RegistryReader::place),
        texts(json, "prefixes").stream().map(Prefix::new).toList(),
        flag(json, "active"));
  }

  private static Party.Place place(Json.Obj json) {
    return new Party.Place(new Gln(text(json, "gln")), names(json));
  }

  private static Product product(Json.Obj json) {
    return new Product(
        new Gtin(text(json, "gtin")),
        new PartyId(text(json, "owner")),
        integer(json, "version"),
        names(json),
        Unit.of(text(json, "baseUnit")),
        list(json, "conversions", RegistryReader::conversion),
        json.object("limits").map(RegistryReader::limits),
        number(json, "activationEnergy"),
        optionalInteger(json, "shelfLifeDays"),
        shelfLifeCelsius(json),
        optionalInteger(json, "monthsAfterOpening"),
        flag(json, "qualityCheckRequired"),
        json.string("registration"));
  }

  private static Optional<BigDecimal> shelfLifeCelsius(Json.Obj json) {
    Optional<BigDecimal> celsius = json.number("shelfLifeCelsius");
    if (celsius.filter(at -> at.abs().compareTo(HOTTEST) > 0).isPresent()) {
      throw missing("shelfLifeCelsius", "between -100 and 100 °C");
    }
    return celsius;
  }

  private static Product.Conversion conversion(Json.Obj json) {
    return new Product.Conversion(Unit.of(text(json, "unit")), number(json, "factor"));
  }

  private static Product.Limits limits(Json.Obj json) {
    return new Product.Limits(
        number(json, "min"),
        number(json, "max"),
        whole("toleratedSeconds", number(json, "toleratedSeconds")));
  }

  private static Prefix prefix(Json.Obj json) {
    return new Prefix(text(json, "prefix"));
  }

  private static Names names(Json.Obj json) {
    Map<String, String> names = new TreeMap<>();
    Json.Obj given = object(json, "names");
    given.members().keySet().forEach(language -> names.put(language, text(given, language)));
    return Names.of(names);
  }

  private static <T> List<T> list(Json.Obj json, String name, Function<Json.Obj, T> form) {
    List<T> values = new ArrayList<>();
    for (Json element : json.array(name)) {
      if (!(element instanceof Json.Obj object)) {
        throw new IllegalArgumentException(name + " must hold objects");
      }
      values.add(form.apply(object));
    }
    return values;
  }

  private static Set<String> texts(Json.Obj json, String name) {
    Set<String> values = new LinkedHashSet<>();
    for (Json element : json.array(name)) {
      if (!(element instanceof Json.Str(String value))) {
        throw new IllegalArgumentException(name + " must hold texts");
      }
      values.add(value);
    }
    return values;
  }

  private static String text(Json.Obj json, String name) {
    return json.string(name).orElseThrow(() -> missing(name, "a text"));
  }

  private static Json.Obj object(Json.Obj json, String name) {
    return json.object(name).orElseThrow(() -> missing(name, "an object"));
  }

  private static BigDecimal number(Json.Obj json, String name) {
    return json.number(name).orElseThrow(() -> missing(name, "a number"));
  }

  private static int integer(Json.Obj json, String name) {
    return small(name, number(json, name));
  }

  private static Optional<Integer> optionalInteger(Json.Obj json, String name) {
    return json.number(name).map(value -> small(name, value));
  }

  private static int small(String name, BigDecimal value) {
    if (value.precision() - value.scale() > 9) {
      throw missing(name, "a whole number below 10^9");
    }
    return Math.toIntExact(whole(name, value));
  }

  private static long whole(String name, BigDecimal value) {
    if (value.scale() > 0 || value.precision() > 12) {
      throw missing(name, "a whole number below 10^12");
    }
    return value.longValueExact();
  }

  private static boolean flag(Json.Obj json, String name) {
    if (json.get(name).orElseThrow(() -> missing(name, "true or false"))
        instanceof Json.Bool(boolean value)) {
      return value;
    }
    throw missing(name, "true or false");
  }

  private static IllegalArgumentException missing(String name, String what) {
    return new IllegalArgumentException(name + " is missing or not " + what);
  }
}
