package suyuan.verifier.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.PartyGln;
import suyuan.model.gs1.Place;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;

/// What differs between two events, field by field: names given to them left out.
final class Changes {
  private static final Set<String> ASIDE =
      Set.of("@context", "eventID", "eventTimeZoneOffset", "errorDeclaration", "suyuan:corrects");

  /// What tells the elements of a list apart, the first that is there.
  private static final List<String> KEYS = List.of("code", "epcClass", "type", "kind");

  private final Speaker speaker;

  Changes(Speaker speaker) {
    this.speaker = speaker;
  }

  List<Change> between(Json.Obj before, Json.Obj after) {
    Map<String, Json> old = leaves(before);
    Map<String, Json> now = leaves(after);
    Set<String> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(now.keySet());
    return fields.stream()
        .map(field -> change(field, old.get(field), now.get(field)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private Change change(String field, @Nullable Json before, @Nullable Json after) {
    return new Change(
        field,
        Optional.ofNullable(before).map(this::value),
        Optional.ofNullable(after).map(this::value));
  }

  private Change.Value value(Json json) {
    String text =
        json instanceof Json.Str(String plain)
            ? plain
            : new String(json.canonical().toArray(), StandardCharsets.UTF_8);
    Optional<Identifier> thing = thing(text);
    Optional<Where> place =
        thing.flatMap(
            one ->
                switch (one) {
                  case Gln gln -> Optional.of(speaker.where(gln));
                  case Place part -> Optional.of(speaker.where(part.gln()));
                  case PartyGln party -> Optional.of(speaker.where(party.gln()));
                  case Gtin _, Lot _, Item _, Sscc _ -> Optional.empty();
                });
    return new Change.Value(text, thing, place);
  }

  private static Optional<Identifier> thing(String text) {
    if (text.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Identifier.ofUri(text));
    } catch (Gs1Exception e) {
      return Optional.empty();
    }
  }

  private static Map<String, Json> leaves(Json.Obj event) {
    Map<String, Json> leaves = new LinkedHashMap<>();
    event
        .members()
        .forEach(
            (name, value) -> {
              if (!ASIDE.contains(name)) {
                add(name, value, leaves);
              }
            });
    return leaves;
  }

  private static void add(String path, Json value, Map<String, Json> leaves) {
    switch (value) {
      case Json.Obj object ->
          object.members().forEach((name, inner) -> add(path + "." + name, inner, leaves));
      case Json.Arr(List<Json> elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          add(path + "[" + key(elements.get(i), i) + "]", elements.get(i), leaves);
        }
      }
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> leaves.put(path, value);
    }
  }

  private static String key(Json element, int index) {
    return switch (element) {
      case Json.Obj object ->
          KEYS.stream()
              .flatMap(key -> object.string(key).stream())
              .findFirst()
              .orElse(String.valueOf(index));
      case Json.Str(String text) -> text;
      case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> String.valueOf(index);
    };
  }
}
