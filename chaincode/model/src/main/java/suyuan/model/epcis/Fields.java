package suyuan.model.epcis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import suyuan.model.json.Json;

/// The shape of an object by its members. Immutable; each method gives a new one.
record Fields(Map<String, Shape> shapes, Set<String> required, boolean extensible)
    implements Shape {
  /// An object without members that are known yet; extensions have a prefix.
  static final Fields EXTENSIBLE = new Fields(Map.of(), Set.of(), true);

  /// An object that takes no extensions.
  static final Fields CLOSED = new Fields(Map.of(), Set.of(), false);

  Fields {
    shapes = Map.copyOf(shapes);
    required = Set.copyOf(required);
  }

  Fields with(String name, Shape shape) {
    return exact(name, Shape.orSealed(shape));
  }

  /// As [#with], but the value can't be withheld.
  Fields exact(String name, Shape shape) {
    Map<String, Shape> more = new HashMap<>(shapes);
    more.put(name, shape);
    return new Fields(more, required, extensible);
  }

  Fields needs(String... names) {
    Set<String> more = new HashSet<>(required);
    more.addAll(Set.of(names));
    return new Fields(shapes, more, extensible);
  }

  @Override
  public void check(Json value, Path path, Check check) {
    if (!(value instanceof Json.Obj(Map<String, Json> members))) {
      check.fault(Rule.WRONG_TYPE, path, "an object belongs here");
      return;
    }
    for (String name : required) {
      if (!members.containsKey(name)) {
        check.fault(Rule.MISSING_FIELD, path.at(name), "this field must be there");
      }
    }
    members.forEach((name, member) -> member(name, member, path, check));
  }

  private void member(String name, Json member, Path path, Check check) {
    Shape shape = shapes.get(name);
    if (shape != null) {
      shape.check(member, path.at(name), check);
    } else if (!extensible || name.indexOf(':') < 0) {
      check.fault(Rule.UNKNOWN_FIELD, path.at(name), "there is no such field here");
    }
  }
}
