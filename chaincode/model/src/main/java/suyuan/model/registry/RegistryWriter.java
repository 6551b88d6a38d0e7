package suyuan.model.registry;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import suyuan.model.Bytes;
import suyuan.model.gs1.Prefix;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;
import suyuan.model.registry.RegistryRecord.Approved;
import suyuan.model.registry.RegistryRecord.Delegated;
import suyuan.model.registry.RegistryRecord.DelegationEnded;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.registry.RegistryRecord.KeyRevoked;
import suyuan.model.registry.RegistryRecord.LedgerFounded;
import suyuan.model.registry.RegistryRecord.PartyRegistered;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.registry.RegistryRecord.RulesActivated;

/// JSON of registry records. What is absent is left out.
final class RegistryWriter {
  private RegistryWriter() {}

  static Json.Obj write(RegistryRecord change) {
    return switch (change) {
      case LedgerFounded(Party operator, Bytes publicKey) ->
          kind("founding").put("party", party(operator)).put("publicKey", publicKey.hex()).build();
      case PartyRegistered(Party party) -> kind("party").put("party", party(party)).build();
      case KeyRegistered key ->
          kind("key")
              .put("party", key.party().value())
              .put("publicKey", key.publicKey().hex())
              .put("keeper", key.keeper().value())
              .build();
      case KeyRevoked(KeyId key) -> kind("revocation").put("key", key.value()).build();
      case Delegated(Prefix prefix, PartyId to) ->
          kind("delegation").put("prefix", prefix.digits()).put("to", to.value()).build();
      case DelegationEnded(Prefix prefix, PartyId to) ->
          kind("delegation-end").put("prefix", prefix.digits()).put("to", to.value()).build();
      case ProductPublished(Product product) ->
          kind("product").put("product", product(product)).build();
      case RulesActivated(int version) -> kind("rules").put("version", version).build();
      case Approved(EntryId proposal, Bytes digest) ->
          kind("approval")
              .put("party", proposal.by().value())
              .put("id", proposal.id())
              .put("digest", digest.hex())
              .build();
    };
  }

  private static ObjBuilder kind(String kind) {
    return Json.Obj.builder().put("kind", kind);
  }

  private static Json.Obj party(Party party) {
    return Json.Obj.builder()
        .put("id", party.id().value())
        .put("mspId", party.mspId())
        .put("names", names(party.names()))
        .put("roles", roles(party))
        .put("places", list(party.places(), RegistryWriter::place))
        .put("prefixes", list(party.prefixes(), prefix -> Json.of(prefix.digits())))
        .put("active", party.active())
        .build();
  }

  private static Json roles(Party party) {
    return list(
        party.roles().stream().sorted(Comparator.comparing(Role::word)).toList(),
        role -> Json.of(role.word()));
  }

  private static Json place(Party.Place place) {
    return Json.Obj.builder()
        .put("gln", place.gln().digits())
        .put("names", names(place.names()))
        .build();
  }

  private static Json product(Product product) {
    ObjBuilder json =
        Json.Obj.builder()
            .put("gtin", product.gtin().digits())
            .put("owner", product.owner().value())
            .put("version", product.version())
            .put("names", names(product.names()))
            .put("baseUnit", product.baseUnit().code())
            .put("conversions", list(product.conversions(), RegistryWriter::conversion))
            .put("activationEnergy", product.activationEnergy())
            .put("qualityCheckRequired", product.qualityCheckRequired());
    product.limits().ifPresent(limits -> json.put("limits", limits(limits)));
    product.shelfLifeDays().ifPresent(days -> json.put("shelfLifeDays", days));
    product.shelfLifeCelsius().ifPresent(at -> json.put("shelfLifeCelsius", at));
    product.monthsAfterOpening().ifPresent(months -> json.put("monthsAfterOpening", months));
    product.registration().ifPresent(number -> json.put("registration", number));
    return json.build();
  }

  private static Json conversion(Product.Conversion conversion) {
    return Json.Obj.builder()
        .put("unit", conversion.unit().code())
        .put("factor", conversion.factor())
        .build();
  }

  private static Json limits(Product.Limits limits) {
    return Json.Obj.builder()
        .put("min", limits.min())
        .put("max", limits.max())
        .put("toleratedSeconds", limits.toleratedSeconds())
        .build();
  }

  private static Json names(Names names) {
    ObjBuilder json = Json.Obj.builder();
    names.byLanguage().forEach(json::put);
    return json.build();
  }

  private static <T> Json list(List<T> values, Function<T, Json> form) {
    return new Json.Arr(values.stream().map(form).toList());
  }
}
