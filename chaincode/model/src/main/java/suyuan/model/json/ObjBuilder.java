package suyuan.model.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Collects the members of an object in order. Used once.
public final class ObjBuilder {
  private final Map<String, Json> members = new LinkedHashMap<>();
  private boolean built;

  ObjBuilder() {}

  /// Adds a member, or replaces the one of that name.
  public ObjBuilder put(String name, Json value) {
    requireOpen();
    Surrogates.refuseLone(name);
    members.put(name, value);
    return this;
  }

  /// Adds a string member.
  public ObjBuilder put(String name, String value) {
    return put(name, new Json.Str(value));
  }

  /// Adds a whole number.
  public ObjBuilder put(String name, long value) {
    return put(name, Json.of(value));
  }

  /// Adds a decimal number.
  public ObjBuilder put(String name, BigDecimal value) {
    return put(name, new Json.Num(value));
  }

  /// Adds `true` or `false`.
  public ObjBuilder put(String name, boolean value) {
    return put(name, new Json.Bool(value));
  }

  /// Adds all members.
  public ObjBuilder putAll(Map<String, Json> others) {
    others.forEach(this::put);
    return this;
  }

  /// The object with the members so far.
  public Json.Obj build() {
    requireOpen();
    built = true;
    return new Json.Obj(Members.own(members));
  }

  private void requireOpen() {
    if (built) {
      throw new IllegalStateException("an object was built already");
    }
  }
}
