package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import suyuan.model.json.Json;

/// Raw material: made and certified by its supplier, brought to the works, checked there.
final class Materials {
  private final Calendar calendar;
  private final SupplierLot lot;

  private Materials(Calendar calendar, SupplierLot lot) {
    this.calendar = calendar;
    this.lot = lot;
  }

  static Stream<Telling> of(Calendar calendar) {
    return Stream.of(SupplierLot.values()).flatMap(lot -> new Materials(calendar, lot).tellings());
  }

  private Stream<Telling> tellings() {
    Paper certificate = certificate();
    int day = lot.madeDaysAgo();
    Cast supplier = lot.goods().owner();
    Telling deposit = certificate.deposit(supplier, calendar.at(day, "15:00"));
    Telling made =
        new Telling.Capture(
            supplier,
            calendar.at(day - 1, "18:00"),
            List.of(made(certificate), checked(certificate), shipped()));
    Telling taken =
        new Telling.Capture(
            Cast.JIYE,
            calendar.at(day - 3, "17:00"),
            List.of(received(), incomingCheck(), stored()));
    return lot.goods() == Goods.OIL
        ? Stream.of(deposit, made, temperatures(), taken)
        : Stream.of(deposit, made, taken);
  }

  private Json.Obj made(Paper certificate) {
    return amount(object("ADD", "creating_class_instance"))
        .at(calendar.at(lot.madeDaysAgo(), "14:00"), lot.madeAt())
        .disposition("active")
        .masterData("cbvmda:countryOfOrigin", "CN")
        .masterData("cbvmda:itemExpirationDate", calendar.day(lot.madeDaysAgo() - 900).toString())
        .term("documents", Json.Arr.of(certificate.reference()))
        .event();
  }

  private Json.Obj checked(Paper certificate) {
    return amount(object("OBSERVE", "inspecting"))
        .at(calendar.at(lot.madeDaysAgo(), "16:00"), lot.madeAt())
        .disposition("conformant")
        .term("check", "release")
        .term("documents", Json.Arr.of(certificate.reference()))
        .event();
  }

  private Json.Obj shipped() {
    return amount(object("OBSERVE", "shipping"))
        .leaving(calendar.at(lot.madeDaysAgo() - 1, "09:00"), lot.madeAt())
        .disposition("in_transit")
        .transaction("desadv", lot.madeAt(), "D" + lot.lot().number())
        .from(lot.madeAt())
        .to(Site.WORKS)
        .term("carrier", lot.carrier().gln().digitalLink())
        .event();
  }

  private Telling temperatures() {
    var start = calendar.at(lot.madeDaysAgo() - 1, "09:00");
    LoggerFile file =
        LoggerFile.of(
            LoggerFile.Layout.CHINESE, start, 26, Climate.COOL.sensor(900L + lot.ordinal()));
    Json.Obj event =
        amount(object("OBSERVE", "transporting"))
            .leaving(start.plusSeconds(26 * 3600), lot.carrier())
            .event();
    return new Telling.Temperatures(
        lot.carrier().owner(), calendar.at(lot.madeDaysAgo() - 2, "14:00"), file, event);
  }

  private Json.Obj received() {
    return amount(object("OBSERVE", "receiving"))
        .at(calendar.at(lot.madeDaysAgo() - 2, "11:20"), Site.WORKS)
        .disposition("in_progress")
        .from(lot.madeAt())
        .to(Site.WORKS)
        .event();
  }

  private Json.Obj incomingCheck() {
    Json purity = test();
    return amount(object("OBSERVE", "inspecting"))
        .at(calendar.at(lot.madeDaysAgo() - 3, "10:00"), Site.WORKS)
        .disposition("conformant")
        .term("check", "incoming")
        .term("tests", Json.Arr.of(purity))
        .event();
  }

  private Json test() {
    return switch (lot.goods()) {
      case OIL -> Laboratory.test("acid-value", "0.8", "0", "2.0");
      case NIACINAMIDE -> Laboratory.test("assay", "99.4", "98.5", "101.0");
      case HYALURONATE -> Laboratory.test("protein", "0.04", "0", "0.1");
      case CERAMIDE -> Laboratory.test("assay", "96.8", "95.0", "102.0");
      case JAR, PUMP -> Laboratory.test("leaks-per-200", "0", "0", "1");
      case CREAM, SERUM -> throw new IllegalStateException("Not bought: " + lot.goods());
    };
  }

  private Json.Obj stored() {
    return amount(object("OBSERVE", "storing"))
        .at(calendar.at(lot.madeDaysAgo() - 3, "15:00"), Site.WORKS)
        .term("zone", "RM-" + (lot.goods() == Goods.OIL ? "COOL" : "DRY"))
        .event();
  }

  private EventWriter amount(EventWriter event) {
    return event.lot(lot.lot(), lot.goods(), lot.amount());
  }

  private Paper certificate() {
    return Paper.of(
        "coa",
        lot.goods().names().in("zh-CN") + " 检验报告（示例）",
        List.of(
            "Certificate of analysis (sample, invented)",
            "Supplier: " + lot.goods().owner().names().in("en"),
            "Material: " + lot.goods().names().in("en"),
            "Lot: " + lot.lot().number(),
            "Amount: " + BigDecimal.valueOf(lot.amount()) + " " + lot.goods().unit().code(),
            "Made on: " + calendar.day(lot.madeDaysAgo()),
            "Result: meets the specification"));
  }
}
