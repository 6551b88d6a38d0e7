package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;
import static suyuan.verifier.demo.story.EventWriter.transformation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suyuan.model.json.Json;
import suyuan.model.serial.SerialList;

/// A product lot: filled on two days, sampled, checked, given serial numbers, packed in cartons.
final class Production {
  private static final int PIECES = Batch.SERIALS + Batch.SAMPLES;

  private final Calendar calendar;
  private final Pack pack;
  private final Batch batch;

  private Production(Calendar calendar, Pack pack) {
    this.calendar = calendar;
    this.pack = pack;
    this.batch = pack.batch();
  }

  static Stream<Telling> of(Calendar calendar, Pack pack) {
    return new Production(calendar, pack).tellings();
  }

  private Stream<Telling> tellings() {
    int day = batch.madeDaysAgo();
    Paper report = report();
    Telling.Capture checks = told(day - 8, "18:30", checks(report));
    Stream<Telling> corrected =
        batch == Batch.SERUM_1 ? Stream.of(corrected(checks)) : Stream.empty();
    return Stream.concat(
        corrected,
        Stream.of(
            told(day - 1, "18:30", List.of(filled(day, 0, false), filled(day - 1, 1, true))),
            told(day - 2, "18:30", List.of(sampled())),
            report.deposit(Cast.JIYE, calendar.at(day - 8, "09:00")),
            checks,
            new Telling.Deposit(
                Cast.JIYE, calendar.at(day - 9, "12:00"), SerialList.MEDIA_TYPE, pack.serialList()),
            told(day - 9, "18:30", commissionedAndPacked())));
  }

  /// Somebody has swapped two digits, and notices the next morning.
  private Telling corrected(Telling.Capture checks) {
    int day = batch.madeDaysAgo();
    Json.Obj anew = inProcess(day).named(batch.lot().number() + " pH").event();
    return new Telling.Correction(Cast.JIYE, calendar.at(day - 9, "09:20"), checks, 0, anew);
  }

  private Telling.Capture told(int daysAgo, String time, List<Json.Obj> events) {
    return new Telling.Capture(Cast.JIYE, calendar.at(daysAgo, time), events);
  }

  /// One of two days of filling; both halves take half of everything.
  private Json.Obj filled(int daysAgo, int half, boolean last) {
    EventWriter event =
        transformation("commissioning")
            .at(calendar.at(daysAgo, "16:40"), Site.WORKS)
            .disposition("in_progress")
            .masterData("suyuan:productionDate", calendar.day(batch.madeDaysAgo()).toString())
            .masterData(
                "cbvmda:itemExpirationDate",
                calendar.day(batch.madeDaysAgo() - Goods.SHELF_LIFE_DAYS).toString())
            .term("line", batch.line());
    batch
        .ingredients()
        .forEach(i -> event.input(i.from().lot(), i.from().goods(), half(i.amount(), half)));
    event.output(batch.lot(), batch.goods(), half(PIECES, half));
    return last ? event.term("lotClosed", Json.of(true)).event() : event.event();
  }

  private static int half(int amount, int half) {
    return half == 0 ? amount / 2 : amount - amount / 2;
  }

  private Json.Obj sampled() {
    return object("OBSERVE", "sampling")
        .at(calendar.at(batch.madeDaysAgo() - 2, "10:00"), Site.WORKS)
        .lot(batch.lot(), batch.goods(), Batch.SAMPLES)
        .event();
  }

  private List<Json.Obj> checks(Paper report) {
    int day = batch.madeDaysAgo();
    Json.Obj inProcess = (batch == Batch.SERUM_1 ? inProcess(day, "6.5") : inProcess(day)).event();
    Json.Obj release =
        check(day - 8, "release", "conformant")
            .term("tests", Json.Arr.of(viscosity("21500"), germs()))
            .term("documents", Json.Arr.of(report.reference()))
            .event();
    if (batch != Batch.CREAM_3) {
      return List.of(inProcess, release);
    }
    Json.Obj failed =
        check(day - 5, "release", "non_conformant")
            .term("tests", Json.Arr.of(viscosity("15200"), germs()))
            .event();
    return List.of(inProcess, failed, release);
  }

  private EventWriter inProcess(int day) {
    return inProcess(day, "5.6");
  }

  private EventWriter inProcess(int day, String acidity) {
    Json filling =
        batch.goods() == Goods.CREAM
            ? Laboratory.test("fill-weight", "50.3", "49.5", "51.5")
            : Laboratory.test("fill-volume", "30.4", "29.5", "31.5");
    return check(day - 2, "in-process", "conformant")
        .term("tests", Json.Arr.of(Laboratory.test("ph", acidity, "5.0", "7.0"), filling));
  }

  private EventWriter check(int daysAgo, String gate, String outcome) {
    return object("OBSERVE", "inspecting")
        .at(calendar.at(daysAgo, "15:00"), Site.WORKS)
        .disposition(outcome)
        .lot(batch.lot(), batch.goods(), Batch.SERIALS)
        .term("check", gate);
  }

  private static Json viscosity(String value) {
    return Laboratory.test("viscosity", value, "18000", "26000", "mPa.s");
  }

  private static Json germs() {
    return Laboratory.test("total-count", "10", "0", "500", "CFU-g");
  }

  private List<Json.Obj> commissionedAndPacked() {
    int day = batch.madeDaysAgo() - 9;
    List<Json.Obj> events = new ArrayList<>();
    events.add(
        object("ADD", "commissioning")
            .at(calendar.at(day, "13:00"), Site.WORKS)
            .disposition("active")
            .lot(batch.lot(), batch.goods(), Batch.SERIALS)
            .term("serials", pack.serials())
            .event());
    for (int carton = 0; carton < Batch.CARTONS; carton++) {
      events.add(pack.packed(carton, calendar.at(day, "16:00"), Site.WORKS));
    }
    return events;
  }

  private Paper report() {
    return Paper.of(
        "test-report",
        batch.goods().names().in("zh-CN") + " 出厂检验（示例）",
        List.of(
            "Release test report (sample, invented)",
            "Product: " + batch.goods().names().in("en"),
            "Lot: " + batch.lot().number(),
            "Viscosity: 21500 mPa.s (18000 to 26000)",
            "Total aerobic count: 10 CFU/g (at most 500)",
            "Result: released"));
  }
}
