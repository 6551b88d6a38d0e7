package suyuan.model.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.Bytes;

/// A JSON value that survives I-JSON (RFC 7493), so that it has one canonical form (RFC 8785).
///
/// No value of this type holds half a surrogate pair, a duplicate name, or a number that a double
/// would change: parsing and the constructors both refuse them.
public sealed interface Json {

  /// An object. Keeps the order in which members came; equality ignores it.
  record Obj(Map<String, Json> members) implements Json {
    /// The object without members.
    public static final Obj EMPTY = new Obj(Map.of());

    public Obj {
      members = Members.of(members);
    }

    /// Begins a new object.
    public static ObjBuilder builder() {
      return new ObjBuilder();
    }

    /// The member of that name.
    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /// Whether there is a member of that name.
    public boolean has(String name) {
      return members.containsKey(name);
    }

    /// The member's text, if it is a string.
    public Optional<String> string(String name) {
      return members.get(name) instanceof Str(String value) ? Optional.of(value) : Optional.empty();
    }

    /// The member's value, if it is a number.
    public Optional<BigDecimal> number(String name) {
      return members.get(name) instanceof Num(BigDecimal value)
          ? Optional.of(value)
          : Optional.empty();
    }

    /// The member, if it is an object.
    public Optional<Obj> object(String name) {
      return members.get(name) instanceof Obj object ? Optional.of(object) : Optional.empty();
    }

    /// The member's elements, if it is an array; else none.
    public List<Json> array(String name) {
      return members.get(name) instanceof Arr(List<Json> elements) ? elements : List.of();
    }

    /// This object with its members, and those of objects within it, in canonical order.
    public Obj sorted() {
      return Order.sorted(this);
    }

    /// This object with the member added, or replaced in its place.
    public Obj with(String name, Json value) {
      return builder().putAll(members).put(name, value).build();
    }

    /// This object without the members of those names.
    public Obj without(String... names) {
      List<String> left = Arrays.asList(names);
      if (Collections.disjoint(left, members.keySet())) {
        return this;
      }
      ObjBuilder rest = builder();
      members.forEach(
          (name, value) -> {
            if (!left.contains(name)) {
              rest.put(name, value);
            }
          });
      return rest.build();
    }
  }

  /// An array.
  record Arr(List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }

    /// An array of the given values.
    public static Arr of(Json... elements) {
      return new Arr(List.of(elements));
    }
  }

  /// A string without lone surrogates.
  record Str(String value) implements Json {
    public Str {
      Surrogates.refuseLone(value);
    }
  }

  /// A number, exactly: without trailing zeros, integers with scale 0.
  record Num(BigDecimal value) implements Json {
    public Num {
      value = Numbers.normal(value);
    }
  }

  /// `true` or `false`.
  record Bool(boolean value) implements Json {}

  /// `null`.
  record Null() implements Json {}

  /// A string value.
  static Str of(String value) {
    return new Str(value);
  }

  /// A whole number, up to 2^53 either way (and the larger ones that a double holds).
  static Num of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /// A decimal number.
  static Num of(BigDecimal value) {
    return new Num(value);
  }

  /// `true` or `false`.
  static Bool of(boolean value) {
    return new Bool(value);
  }

  /// An array of strings.
  static Arr strings(List<String> values) {
    return new Arr(values.stream().<Json>map(Str::new).toList());
  }

  /// Reads one JSON text in UTF-8, to its end.
  ///
  /// @throws JsonException if the text breaks a [JsonRule]
  static Json parse(byte[] utf8, JsonLimits limits) {
    return JsonParse.of(utf8, limits);
  }

  /// Reads one JSON text in UTF-8, to its end.
  ///
  /// @throws JsonException if the text breaks a [JsonRule]
  static Json parse(Bytes utf8, JsonLimits limits) {
    return JsonParse.of(utf8.toArray(), limits);
  }

  /// Reads one JSON text, to its end.
  ///
  /// @throws JsonException if the text breaks a [JsonRule]
  static Json parse(String text, JsonLimits limits) {
    return JsonParse.of(text, limits);
  }

  /// The canonical form, RFC 8785: UTF-8, names sorted by UTF-16 code units, no white space.
  default Bytes canonical() {
    return new CanonicalWriter().write(this).bytes();
  }
}
