package suyuan.model.epcis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.json.Json;

/// What a value must look like.
@FunctionalInterface
interface Shape {
  /// Member that stands in for a withheld value.
  String SEALED = "suyuan:sealed";

  void check(Json value, Path path, Check check);

  Shape TEXT = text("text", text -> true, Rule.WRONG_TYPE);
  Shape URI = text("an absolute URI", Uris::isAbsolute, Rule.URI);
  Shape TIME = text("a time with zone", text -> Times.stamp(text).isPresent(), Rule.TIME);
  Shape OFFSET = text("±hh:mm", text -> Times.offset(text).isPresent(), Rule.OFFSET);
  Shape ACTION =
      text("ADD, OBSERVE or DELETE", Set.of("ADD", "OBSERVE", "DELETE")::contains, Rule.ACTION);
  Shape HEX = text("hexadecimal digits", text -> text.matches("[0-9A-Fa-f]+"), Rule.WRONG_TYPE);
  Shape UNIT = text("a UN/ECE unit code", text -> text.matches("[A-Z0-9]{2,3}"), Rule.QUANTITY);

  Shape NUMBER =
      (value, path, check) -> {
        if (!(value instanceof Json.Num)) {
          check.fault(Rule.WRONG_TYPE, path, "a number belongs here");
        }
      };

  Shape AMOUNT =
      (value, path, check) -> {
        NUMBER.check(value, path, check);
        if (value instanceof Json.Num(var amount) && amount.signum() < 0) {
          check.fault(Rule.QUANTITY, path, "a quantity isn't below zero");
        }
      };

  Shape FLAG =
      (value, path, check) -> {
        if (!(value instanceof Json.Bool)) {
          check.fault(Rule.WRONG_TYPE, path, "true or false belongs here");
        }
      };

  /// An object with any members.
  Shape OPEN =
      (value, path, check) -> {
        if (!(value instanceof Json.Obj)) {
          check.fault(Rule.WRONG_TYPE, path, "an object belongs here");
        }
      };

  @FunctionalInterface
  interface Test {
    boolean passes(String text);
  }

  static Shape text(String what, Test test, Rule rule) {
    return (value, path, check) -> {
      if (!(value instanceof Json.Str(String text))) {
        check.fault(Rule.WRONG_TYPE, path, what + " belongs here");
      } else if (!test.passes(text)) {
        check.fault(rule, path, "this isn't " + what);
      }
    };
  }

  static Shape of(Vocabulary vocabulary) {
    return text(
        "a URI or a CBV short name",
        text -> vocabulary.shortName(text).isPresent() || Uris.isAbsolute(text),
        Rule.VOCABULARY);
  }

  static Shape list(Shape element) {
    Shape each = orSealed(element);
    return (value, path, check) -> {
      if (!(value instanceof Json.Arr(List<Json> elements))) {
        check.fault(Rule.WRONG_TYPE, path, "a list belongs here");
        return;
      }
      for (int i = 0; i < elements.size(); i++) {
        each.check(elements.get(i), path.at(i), check);
      }
    };
  }

  /// A list in which nothing stands twice.
  static Shape set(Shape element) {
    Shape list = list(element);
    return (value, path, check) -> {
      list.check(value, path, check);
      if (value instanceof Json.Arr(List<Json> elements)) {
        Set<Json> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
          if (!seen.add(elements.get(i))) {
            check.fault(Rule.DUPLICATE_ITEM, path.at(i), "this stands in the list before");
          }
        }
      }
    };
  }

  static Shape either(Shape list, Shape single) {
    return (value, path, check) ->
        (value instanceof Json.Arr ? list : single).check(value, path, check);
  }

  /// The shape, or an object that says the value is withheld.
  static Shape orSealed(Shape shape) {
    return (value, path, check) -> {
      boolean sealed =
          value instanceof Json.Obj(Map<String, Json> members)
              && members.size() == 1
              && members.containsKey(SEALED);
      if (!sealed) {
        shape.check(value, path, check);
      }
    };
  }
}
