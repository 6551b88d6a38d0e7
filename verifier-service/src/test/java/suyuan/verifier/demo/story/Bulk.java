package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.aggregation;
import static suyuan.verifier.demo.story.EventWriter.object;
import static suyuan.verifier.demo.story.EventWriter.transformation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;
import suyuan.model.serial.SerialGenerator;
import suyuan.model.serial.SerialList;

/// Lots of 10,000 items each, all alike: made, checked, packed, shipped, received. For measuring
/// how answers depend on how much there is.
public final class Bulk {
  public static final int ITEMS = Batch.SERIALS;

  private final Calendar calendar;
  private final int number;
  private final SerialList serials;

  /// @param number tells lots apart, from 0
  public Bulk(Instant now, int number) {
    this.calendar = Calendar.of(now);
    this.number = number;
    this.serials = new SerialGenerator(new SplittableRandom(number)).list(ITEMS);
  }

  public Lot lot() {
    return Goods.CREAM.gtin().lot("BULK-%05d".formatted(number));
  }

  public Item item(int index) {
    return Goods.CREAM.gtin().item(serials.entries().get(index).serial());
  }

  /// In the order in which they are to be told.
  public List<Telling> tellings() {
    List<Sscc> cartons = IntStream.range(0, Batch.CARTONS).mapToObj(this::carton).toList();
    Instant told = calendar.at(30, "20:00");
    return List.of(
        new Telling.Deposit(Cast.JIYE, told, SerialList.MEDIA_TYPE, blob()),
        new Telling.Capture(Cast.JIYE, told, made()),
        new Telling.Capture(Cast.JIYE, told, List.of(shipped(cartons))),
        new Telling.Capture(Cast.XINGQIAO, told, List.of(received(cartons))),
        temperatures(cartons, told));
  }

  private List<Json.Obj> made() {
    List<Json.Obj> events = new ArrayList<>();
    events.add(
        transformation("commissioning")
            .at(calendar.at(60, "10:00"), Site.STORE)
            .masterData("cbvmda:itemExpirationDate", calendar.day(-900).toString())
            .input(SupplierLot.CERAMIDE.lot(), Goods.CERAMIDE, 5)
            .output(lot(), Goods.CREAM, ITEMS)
            .event());
    events.add(
        object("OBSERVE", "inspecting")
            .at(calendar.at(58, "10:00"), Site.STORE)
            .disposition("conformant")
            .lot(lot(), Goods.CREAM, ITEMS)
            .term("check", "release")
            .event());
    events.add(
        object("ADD", "commissioning")
            .at(calendar.at(57, "10:00"), Site.STORE)
            .lot(lot(), Goods.CREAM, ITEMS)
            .term("serials", reference())
            .event());
    for (int carton = 0; carton < Batch.CARTONS; carton++) {
      events.add(packed(carton));
    }
    return events;
  }

  private Json reference() {
    return Json.Obj.builder()
        .put("root", serials.root().hex())
        .put("count", ITEMS)
        .put("blob", Bytes.sha256(blob()).hex())
        .build();
  }

  private Json.Obj packed(int carton) {
    int from = carton * Batch.PIECES_PER_CARTON;
    List<Item> items =
        IntStream.range(from, from + Batch.PIECES_PER_CARTON).mapToObj(this::item).toList();
    return aggregation("ADD", "packing", carton(carton))
        .at(calendar.at(57, "11:00"), Site.STORE)
        .children(items)
        .event();
  }

  private Json.Obj shipped(List<Sscc> cartons) {
    return object("OBSERVE", "shipping")
        .leaving(calendar.at(40, "08:00"), Site.STORE)
        .units(cartons)
        .from(Site.STORE)
        .to(Site.HANGZHOU)
        .term("carrier", Site.BEICHEN_DEPOT.gln().digitalLink())
        .event();
  }

  private Json.Obj received(List<Sscc> cartons) {
    return object("OBSERVE", "receiving")
        .at(calendar.at(39, "18:00"), Site.HANGZHOU)
        .units(cartons)
        .from(Site.STORE)
        .to(Site.HANGZHOU)
        .event();
  }

  private Telling temperatures(List<Sscc> cartons, Instant told) {
    Instant start = calendar.at(40, "08:00");
    LoggerFile file =
        LoggerFile.of(LoggerFile.Layout.INTERNATIONAL, start, 34, Climate.COOL.sensor(number));
    Json.Obj event =
        object("OBSERVE", "transporting")
            .leaving(start.plusSeconds(34 * 3600), Site.BEICHEN_DEPOT)
            .units(cartons)
            .event();
    return new Telling.Temperatures(Cast.BEICHEN, told, file, event);
  }

  private Sscc carton(int carton) {
    return Cast.JIYE.numbering().unit(10_000_000L + 1_000L * number + carton);
  }

  private Bytes blob() {
    try (var out = new ByteArrayOutputStream()) {
      serials.write(out);
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
