package suyuan.model.history;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import suyuan.model.json.Json;

/// Lists of texts in entries.
final class Texts {
  private Texts() {}

  static Json json(Collection<?> values) {
    return Json.strings(values.stream().map(Object::toString).toList());
  }

  static List<String> read(Json.Obj json, String name) {
    return json.array(name).stream().map(value -> ((Json.Str) value).value()).toList();
  }

  static List<EventRef> refs(Json.Obj json, String name) {
    return read(json, name).stream().map(EventRef::parse).toList();
  }

  static <T> NavigableSet<T> with(NavigableSet<T> set, T one) {
    NavigableSet<T> more = new TreeSet<>(set);
    more.add(one);
    return more;
  }

  /// The last few, with one more.
  static List<EventRef> recent(List<EventRef> refs, EventRef one) {
    NavigableSet<EventRef> all = new TreeSet<>(refs);
    all.add(one);
    List<EventRef> sorted = List.copyOf(all);
    return sorted.subList(Math.max(0, sorted.size() - 4), sorted.size());
  }
}
