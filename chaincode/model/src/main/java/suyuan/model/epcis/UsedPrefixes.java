package suyuan.model.epcis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suyuan.model.json.Json;

/// Which of the declared prefixes an event uses: those before the first colon of a member name or
/// of a string value anywhere in it. (Whether a string is a CURIE can't always be told; one prefix
/// too many does no harm, one too few would change the meaning.)
final class UsedPrefixes {
  private final Namespaces declared;
  private final Check check;
  private final Map<String, String> used = new TreeMap<>();

  private UsedPrefixes(Namespaces declared, Check check) {
    this.declared = declared;
    this.check = check;
  }

  static Namespaces of(Json.Obj event, Namespaces declared, Check check) {
    UsedPrefixes prefixes = new UsedPrefixes(declared, check);
    prefixes.scan(event, Path.TOP, Namespaces.EMPTY);
    return new Namespaces(prefixes.used);
  }

  /// @param inner declared by contexts between the event and this value
  private void scan(Json value, Path path, Namespaces inner) {
    switch (value) {
      case Json.Obj object -> object(object, path, inner);
      case Json.Arr(List<Json> elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          scan(elements.get(i), path.at(i), inner);
        }
      }
      case Json.Str(String text) -> text(text, inner);
      case Json.Num _, Json.Bool _, Json.Null _ -> {}
    }
  }

  private void object(Json.Obj object, Path path, Namespaces outer) {
    Namespaces inner =
        object
            .get("@context")
            .map(context -> outer.and(context, path.at("@context"), check))
            .orElse(outer);
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("@context")) {
                name(name, path.at(name), inner);
                scan(value, path.at(name), inner);
              }
            });
  }

  private void name(String name, Path path, Namespaces inner) {
    int colon = name.indexOf(':');
    if (colon >= 0 && !use(name.substring(0, colon), inner) && !Namespaces.isIri(name)) {
      check.fault(Rule.UNDECLARED_PREFIX, path, "no context declares the prefix of this name");
    }
  }

  private void text(String text, Namespaces inner) {
    int colon = text.indexOf(':');
    if (colon > 0 && !Namespaces.isScheme(text, colon)) {
      use(text.substring(0, colon), inner);
    }
  }

  private boolean use(String prefix, Namespaces inner) {
    if (inner.iris().containsKey(prefix) || Namespaces.STANDARD.containsKey(prefix)) {
      return true;
    }
    String iri = declared.iris().get(prefix);
    if (iri == null) {
      return false;
    }
    used.put(prefix, iri);
    return true;
  }
}
