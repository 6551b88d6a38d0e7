package suyuan.model.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Members in the order of RFC 8785 section 3.2.3.
final class Order {
  private Order() {}

  static Json.Obj sorted(Json.Obj object) {
    return isSorted(object) ? object : new Json.Obj(sort(object.members()));
  }

  private static boolean isSorted(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> areSorted(members);
      case Json.Arr(List<Json> elements) -> areAllSorted(elements);
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> true;
    };
  }

  private static boolean areSorted(Map<String, Json> members) {
    return members instanceof Members known && known.areOrdered() && areAllSorted(members.values());
  }

  private static boolean areAllSorted(Collection<Json> values) {
    for (Json value : values) {
      if (!isSorted(value)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Json> sort(Map<String, Json> members) {
    Map<String, Json> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put(name, sort(value)));
    return sorted;
  }

  private static Json sort(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> new Json.Obj(sort(members));
      case Json.Arr(List<Json> elements) ->
          new Json.Arr(elements.stream().map(Order::sort).toList());
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> value;
    };
  }
}
