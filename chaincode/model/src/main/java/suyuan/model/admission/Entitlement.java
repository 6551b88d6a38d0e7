package suyuan.model.admission;

import static suyuan.model.registry.Role.BRAND;
import static suyuan.model.registry.Role.CARRIER;
import static suyuan.model.registry.Role.LABORATORY;
import static suyuan.model.registry.Role.MANUFACTURER;
import static suyuan.model.registry.Role.OPERATOR;
import static suyuan.model.registry.Role.RETAILER;
import static suyuan.model.registry.Role.SERVICE;
import static suyuan.model.registry.Role.SUPPLIER;
import static suyuan.model.registry.Role.WAREHOUSE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import suyuan.model.gs1.Identifier;
import suyuan.model.registry.Role;
import suyuan.model.trace.LotAmount;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.BatchProduced;
import suyuan.model.trace.TraceEvent.MaterialReceived;
import suyuan.model.trace.TraceEvent.Packed;
import suyuan.model.trace.TraceEvent.RecallLifted;
import suyuan.model.trace.TraceEvent.Recalled;
import suyuan.model.trace.TraceEvent.Reworked;
import suyuan.model.trace.TraceEvent.SerialsCommissioned;

/// Which roles may say which kind of event, and which identifiers an event gives out.
final class Entitlement {
  private static final Set<Role> MAKERS = EnumSet.of(SUPPLIER, MANUFACTURER, BRAND);
  private static final Set<Role> CHECKERS =
      EnumSet.of(SUPPLIER, MANUFACTURER, BRAND, LABORATORY, SERVICE, RETAILER);
  private static final Set<Role> HOLDERS = EnumSet.complementOf(EnumSet.of(OPERATOR));
  private static final Set<Role> SELLERS = EnumSet.of(BRAND, RETAILER);
  private static final Set<Role> SERVERS = EnumSet.of(BRAND, RETAILER, SERVICE);
  private static final Set<Role> KEEPERS =
      EnumSet.of(SUPPLIER, MANUFACTURER, BRAND, CARRIER, WAREHOUSE, RETAILER, SERVICE);

  private Entitlement() {}

  static boolean maySay(Set<Role> roles, TraceEvent event) {
    return !Collections.disjoint(roles, roles(event));
  }

  static String kind(TraceEvent event) {
    return event.getClass().getSimpleName();
  }

  private static Set<Role> roles(TraceEvent event) {
    return switch (event) {
      case MaterialReceived _, BatchProduced _, Reworked _, SerialsCommissioned _ -> MAKERS;
      case TraceEvent.QualityChecked _, TraceEvent.Sampled _ -> CHECKERS;
      case Packed _, TraceEvent.Unpacked _, TraceEvent.Adjusted _ -> KEEPERS;
      case TraceEvent.Shipped _,
          TraceEvent.Received _,
          TraceEvent.ConditionsRecorded _,
          TraceEvent.Stored _,
          TraceEvent.Destroyed _,
          TraceEvent.Corrected _,
          TraceEvent.Observed _ ->
          HOLDERS;
      case TraceEvent.Sold _ -> SELLERS;
      case TraceEvent.Returned _, TraceEvent.AfterSale _ -> SERVERS;
      case Recalled _, RecallLifted _ -> MAKERS;
    };
  }

  /// The identifiers that the event gives out or speaks for, which must be under the author's
  /// prefixes.
  static List<Identifier> issued(TraceEvent event) {
    return switch (event) {
      case MaterialReceived received -> List.of(received.lot().lot());
      case BatchProduced produced -> identifiers(produced.making().outputs());
      case Reworked reworked -> identifiers(reworked.making().outputs());
      case SerialsCommissioned serials -> List.of(serials.lot());
      case Packed packed -> List.of(packed.parent());
      case Recalled recalled -> identifiers(recalled.things());
      case RecallLifted lifted -> identifiers(lifted.things());
      case TraceEvent.QualityChecked _,
          TraceEvent.Sampled _,
          TraceEvent.Unpacked _,
          TraceEvent.Shipped _,
          TraceEvent.Received _,
          TraceEvent.ConditionsRecorded _,
          TraceEvent.Stored _,
          TraceEvent.Sold _,
          TraceEvent.Returned _,
          TraceEvent.Adjusted _,
          TraceEvent.Destroyed _,
          TraceEvent.AfterSale _,
          TraceEvent.Corrected _,
          TraceEvent.Observed _ ->
          List.of();
    };
  }

  private static List<Identifier> identifiers(Things things) {
    List<Identifier> all = new ArrayList<>();
    things.lots().stream().map(LotAmount::lot).forEach(all::add);
    all.addAll(things.items());
    all.addAll(things.units());
    return all;
  }
}
