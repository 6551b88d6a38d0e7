package suyuan.model.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import suyuan.model.json.Json;
import suyuan.model.json.ObjBuilder;

/// How much of a lot one party holds, as sums over all records, in whatever order they came.
///
/// @param lot the lot's subject, in text
/// @param holder party, or `gln:` and a GLN that is nobody's
/// @param unit gram, millilitre, millimetre or piece (UN/ECE code)
/// @param in made, received, taken out of units, returned, found
/// @param out shipped, packed, used, sold, sampled, destroyed, lost
/// @param boxed inside the units it holds
/// @param pieces single items that came or went by themselves; their own dockets say what is wrong
/// @param lastOut the latest records that took some out
public record Stock(
    String lot,
    String holder,
    String unit,
    BigDecimal in,
    BigDecimal out,
    BigDecimal boxed,
    BigDecimal pieces,
    List<EventRef> lastOut,
    boolean open)
    implements Entry {
  static Stock of(String lot, String holder, String unit) {
    return new Stock(
        lot,
        holder,
        unit,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(),
        false);
  }

  static String key(String lot, String holder, String unit) {
    return "stock:" + lot + "|" + holder + "|" + unit;
  }

  @Override
  public String key() {
    return key(lot, holder, unit);
  }

  /// Loose goods, negative if more went out than came in.
  public BigDecimal loose() {
    return in.subtract(out);
  }

  /// Loose, in units and single.
  public BigDecimal held() {
    return loose().add(boxed).add(pieces);
  }

  /// What went out beyond everything known to have come in.
  BigDecimal lacking() {
    return loose().add(boxed.max(BigDecimal.ZERO)).negate().max(BigDecimal.ZERO);
  }

  Stock plus(BigDecimal amount) {
    return new Stock(lot, holder, unit, in.add(amount), out, boxed, pieces, lastOut, open);
  }

  Stock minus(BigDecimal amount, EventRef by) {
    return new Stock(
        lot, holder, unit, in, out.add(amount), boxed, pieces, Texts.recent(lastOut, by), open);
  }

  Stock box(BigDecimal amount) {
    return new Stock(lot, holder, unit, in, out, boxed.add(amount), pieces, lastOut, open);
  }

  Stock piece(int count) {
    BigDecimal sum = pieces.add(BigDecimal.valueOf(count));
    return new Stock(lot, holder, unit, in, out, boxed, sum, lastOut, open);
  }

  Stock withOpen(boolean isOpen) {
    return new Stock(lot, holder, unit, in, out, boxed, pieces, lastOut, isOpen);
  }

  @Override
  public Json.Obj json() {
    ObjBuilder json =
        Json.Obj.builder()
            .put("lot", lot)
            .put("holder", holder)
            .put("unit", unit)
            .put("in", in.toPlainString())
            .put("out", out.toPlainString())
            .put("boxed", boxed.toPlainString())
            .put("pieces", pieces.toPlainString())
            .put("lastOut", Texts.json(lastOut));
    return (open ? json.put("open", true) : json).build();
  }

  static Stock read(Json.Obj json) {
    List<BigDecimal> sums = new ArrayList<>();
    for (String name : List.of("in", "out", "boxed", "pieces")) {
      sums.add(new BigDecimal(json.string(name).orElseThrow()));
    }
    return new Stock(
        json.string("lot").orElseThrow(),
        json.string("holder").orElseThrow(),
        json.string("unit").orElseThrow(),
        sums.get(0),
        sums.get(1),
        sums.get(2),
        sums.get(3),
        Texts.refs(json, "lastOut"),
        json.has("open"));
  }
}
