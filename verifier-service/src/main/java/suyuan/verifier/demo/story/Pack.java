package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.aggregation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;
import suyuan.model.serial.SerialEntry;
import suyuan.model.serial.SerialGenerator;
import suyuan.model.serial.SerialList;

/// A batch's items in packing order and the cartons they are in.
final class Pack {
  private static final long SEED = 0x5359_4155_4E00L;

  private final Batch batch;
  private final SerialList serials;
  private final List<Item> items;

  /// The same serial numbers at each run, so that the demo's links stay the same; a brand takes a
  /// secure source.
  Pack(Batch batch) {
    this.batch = batch;
    this.serials =
        new SerialGenerator(new SplittableRandom(SEED + batch.ordinal())).list(Batch.SERIALS);
    this.items =
        serials.entries().stream()
            .map(SerialEntry::serial)
            .map(batch.goods().gtin()::item)
            .toList();
  }

  Batch batch() {
    return batch;
  }

  Sscc carton(int carton) {
    return Cast.JIYE.numbering().unit(1_000L * (batch.ordinal() + 1) + carton);
  }

  List<Sscc> cartons(Outlet outlet) {
    return IntStream.range(outlet.first(), outlet.first() + outlet.cartons())
        .mapToObj(this::carton)
        .toList();
  }

  /// The n-th piece that goes to that outlet.
  Item item(Outlet outlet, int index) {
    return items.get(outlet.first() * Batch.PIECES_PER_CARTON + index);
  }

  Json.Obj packed(int carton, Instant time, Site place) {
    int from = carton * Batch.PIECES_PER_CARTON;
    return aggregation("ADD", "packing", carton(carton))
        .at(time, place)
        .disposition("in_progress")
        .children(items.subList(from, from + Batch.PIECES_PER_CARTON))
        .children(batch.lot(), batch.goods(), Batch.PIECES_PER_CARTON)
        .event();
  }

  Json.Obj unpacked(int carton, Instant time, Site place) {
    return aggregation("DELETE", "unpacking", carton(carton)).at(time, place).event();
  }

  /// The list as a file of its own, off the ledger.
  Bytes serialList() {
    try (var out = new ByteArrayOutputStream()) {
      serials.write(out);
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the ledger keeps of the list.
  Json serials() {
    return Json.Obj.builder()
        .put("root", serials.root().hex())
        .put("count", Batch.SERIALS)
        .put("blob", Bytes.sha256(serialList()).hex())
        .build();
  }
}
