package suyuan.model.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Random values for tests of what holds for every value.
final class RandomJson {
  private final Random random;

  RandomJson(long seed) {
    this.random = new Random(seed);
  }

  Json value(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> new Json.Null();
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> Json.of(random.nextLong(-(1L << 53), 1L << 53));
      case 3 -> Json.of(decimal());
      case 4, 5 -> Json.of(text());
      case 6 -> new Json.Arr(elements(depth));
      default -> object(depth);
    };
  }

  Json.Obj object(int depth) {
    ObjBuilder members = Json.Obj.builder();
    for (Json value : elements(depth)) {
      members.put(text(), value);
    }
    return members.build();
  }

  private List<Json> elements(int depth) {
    List<Json> elements = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      elements.add(value(depth - 1));
    }
    return elements;
  }

  /// Any double there is, in its shortest decimal.
  BigDecimal decimal() {
    double value;
    do {
      value = Double.longBitsToDouble(random.nextLong());
    } while (!Double.isFinite(value));
    return Numbers.shortest(value);
  }

  /// Code points of every range, ASCII and control characters more often.
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  private int codePoint() {
    int bound = List.of(0x20, 0x80, 0x80, 0x800, 0xD800, 0x110000).get(random.nextInt(6));
    int point = random.nextInt(bound);
    return point >= 0xD800 && point < 0xE000 ? point - 0x1000 : point;
  }

  /// The same value, the members of its objects in another order.
  Json shuffled(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, random);
        Map<String, Json> mixed = new LinkedHashMap<>();
        names.forEach(name -> mixed.put(name, shuffled(members.getOrDefault(name, value))));
        yield new Json.Obj(mixed);
      }
      case Json.Arr(List<Json> elements) ->
          new Json.Arr(elements.stream().map(this::shuffled).toList());
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> value;
    };
  }
}
