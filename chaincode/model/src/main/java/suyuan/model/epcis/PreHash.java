package suyuan.model.epcis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import suyuan.model.json.Json;

/// The pre-hash string of an event (CBV 2.0 section 8.9): standard fields in canonical order, then
/// the extensions within places and sensor elements, then those of the event.
final class PreHash {
  private static final Set<String> COMMENTS = Set.of("rdfs:comment", "comment");
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final Event event;

  private PreHash(Event event) {
    this.event = event;
  }

  static String of(Event event) {
    PreHash string = new PreHash(event);
    Json.Obj json = event.json();
    return "eventType="
        + event.type().term()
        + string.standard(json, HashFields.EVENT)
        + string.placeExtensions(json, "readPoint")
        + string.placeExtensions(json, "bizLocation")
        + string.sensorExtensions(json)
        + string.extensions(json);
  }

  private String standard(Json.Obj object, List<HashField> fields) {
    StringBuilder out = new StringBuilder();
    for (HashField field : fields) {
      object.get(field.name()).ifPresent(value -> out.append(standard(value, field)));
    }
    return out.toString();
  }

  private String standard(Json value, HashField field) {
    return switch (field) {
      case HashField.Value(String name) -> each(value, one -> named(name, one));
      case HashField.Word(String name, Vocabulary words) ->
          each(value, one -> named(name, word(one, words)));
      case HashField.Time(String name) -> name + "=" + HashText.time(value);
      case HashField.Values(String name, String child) ->
          headed(name, each(value, one -> named(child, one)));
      case HashField.Elements(String _, String list, String label, var fields) ->
          headed(list, each(value, one -> headed(label, element(one, fields))));
      case HashField.Everything(String name) -> headed(name, named("", value));
    };
  }

  private String element(Json value, List<HashField> fields) {
    return value instanceof Json.Obj object ? standard(object, fields) : "";
  }

  private static Json word(Json value, Vocabulary vocabulary) {
    return value instanceof Json.Str(String text) ? Json.of(vocabulary.uri(text)) : value;
  }

  private String placeExtensions(Json.Obj event, String place) {
    return event.object(place).map(found -> headed(place, extensions(found))).orElse("");
  }

  private String sensorExtensions(Json.Obj event) {
    return sorted(
        event.array("sensorElementList").stream()
            .filter(Json.Obj.class::isInstance)
            .map(element -> headed("sensorElement", sensorExtension((Json.Obj) element))));
  }

  private String sensorExtension(Json.Obj element) {
    String metadata = placeExtensions(element, "sensorMetadata");
    String reports =
        sorted(
            element.array("sensorReport").stream()
                .filter(Json.Obj.class::isInstance)
                .map(report -> headed("sensorReport", extensions((Json.Obj) report))));
    return metadata + reports + extensions(element);
  }

  /// The members that have a prefix.
  private String extensions(Json.Obj object) {
    return sorted(
        object.members().entrySet().stream()
            .filter(member -> member.getKey().indexOf(':') >= 0)
            .map(this::member));
  }

  private String member(Map.Entry<String, Json> member) {
    return COMMENTS.contains(member.getKey())
        ? ""
        : each(member.getValue(), one -> named(expanded(member.getKey()), one));
  }

  private String expanded(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? name
        : event
            .namespaces()
            .iri(name.substring(0, colon))
            .map(iri -> "{" + HashText.namespace(iri) + "}" + name.substring(colon + 1))
            .orElse(name);
  }

  private String named(String name, Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) ->
          name + sorted(members.entrySet().stream().map(this::member));
      case Json.Arr array -> each(array, one -> named(name, one));
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> assigned(name, HashText.of(value));
    };
  }

  private static String assigned(String name, String text) {
    return text.isEmpty() ? name : name + "=" + text;
  }

  private static String each(Json value, Function<Json, String> write) {
    return value instanceof Json.Arr(List<Json> elements)
        ? sorted(elements.stream().map(write))
        : write.apply(value);
  }

  private static String headed(String head, String content) {
    return content.isEmpty() ? "" : head + content;
  }

  private static String sorted(Stream<String> parts) {
    return String.join("", parts.sorted(BY_CODE_POINT).toList());
  }
}
