package suyuan.model.epcis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import suyuan.model.json.Json;

/// The prefixes that an `@context` declares beyond those of EPCIS's own context.
///
/// What can be read: the URL of EPCIS's context, which is implied anyway; objects that give
/// prefixes their namespace; arrays of these. A later declaration of a prefix wins. Nothing is
/// fetched, so other URLs and term definitions are refused: they could change what fields mean.
///
/// @param iris namespace by prefix, sorted
record Namespaces(Map<String, String> iris) {
  /// What EPCIS's context declares and protects.
  static final Map<String, String> STANDARD =
      Map.of(
          "epcis", "https://ref.gs1.org/epcis/",
          "cbv", "https://ref.gs1.org/cbv/",
          "cbvmda", "urn:epcglobal:cbv:mda:",
          "gs1", "https://gs1.org/voc/",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "owl", "http://www.w3.org/2002/07/owl#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "dcterms", "http://purl.org/dc/terms/");

  /// Our own terms need no declaration to be read; the canonical form writes it.
  static final Map<String, String> OWN = Map.of("suyuan", "urn:suyuan:v1:");

  static final Namespaces EMPTY = new Namespaces(Map.of());

  /// What is declared before any context is read.
  static final Namespaces INITIAL = new Namespaces(OWN);

  private static final Pattern EPCIS_CONTEXT =
      Pattern.compile(
          "https://(ref\\.gs1\\.org/standards/epcis|gs1\\.github\\.io/EPCIS)"
              + "(/2\\.[0-9]+\\.[0-9]+)?/epcis-context\\.jsonld");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
  private static final String WEB = "https";
  private static final Set<String> SCHEMES = Set.of("http", WEB, "urn", "ni", "data", "geo");

  Namespaces {
    iris = Collections.unmodifiableMap(new TreeMap<>(iris));
  }

  /// Those that a canonical event has written down.
  static Namespaces written(Json.Obj event) {
    Map<String, String> iris = new TreeMap<>();
    event
        .object("@context")
        .ifPresent(
            context ->
                context
                    .members()
                    .keySet()
                    .forEach(prefix -> iris.put(prefix, context.string(prefix).orElseThrow())));
    return new Namespaces(iris);
  }

  /// These namespaces and those of one more context.
  Namespaces and(Json context, Path path, Check check) {
    Map<String, String> all = new TreeMap<>(iris);
    read(context, path, check, all);
    return new Namespaces(all);
  }

  private static void read(Json context, Path path, Check check, Map<String, String> into) {
    switch (context) {
      case Json.Str(String url) -> {
        if (!EPCIS_CONTEXT.matcher(url).matches()) {
          check.fault(Rule.CONTEXT, path, "only EPCIS's own context can be named by its URL");
        }
      }
      case Json.Obj(Map<String, Json> terms) ->
          terms.forEach((prefix, iri) -> declare(prefix, iri, path.at(prefix), check, into));
      case Json.Arr(List<Json> parts) -> {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.get(i) instanceof Json.Arr) {
            check.fault(Rule.CONTEXT, path.at(i), "a context array holds no arrays");
          } else {
            read(parts.get(i), path.at(i), check, into);
          }
        }
      }
      case Json.Num _, Json.Bool _, Json.Null _ ->
          check.fault(Rule.CONTEXT, path, "a context is a URL, an object or an array");
    }
  }

  private static void declare(
      String prefix, Json value, Path path, Check check, Map<String, String> into) {
    if (!(value instanceof Json.Str(String iri)) || !Uris.isAbsolute(iri)) {
      check.fault(Rule.CONTEXT, path, "a prefix stands for one absolute IRI");
    } else if (!PREFIX.matcher(prefix).matches() || SCHEMES.contains(prefix)) {
      check.fault(Rule.CONTEXT, path, "this can't be a prefix");
    } else if (isFixed(prefix, iri, OWN) || isFixed(prefix, iri, STANDARD)) {
      if (!means(prefix, iri, OWN) && !means(prefix, iri, STANDARD)) {
        check.fault(Rule.CONTEXT, path, "this prefix and namespace don't belong together");
      }
    } else {
      into.put(prefix, iri);
    }
  }

  /// A well-known prefix stands for no other namespace, nor its namespace for another prefix: so
  /// that a name can be understood by its prefix alone.
  private static boolean isFixed(String prefix, String iri, Map<String, String> known) {
    return known.containsKey(prefix) || known.containsValue(iri);
  }

  /// Many documents leave out the last character, as XML's namespaces do; the meaning is the same.
  private static boolean means(String prefix, String iri, Map<String, String> known) {
    String namespace = known.getOrDefault(prefix, "");
    if (prefix.equals("gs1") && iri.equals("https://ref.gs1.org/voc/")) {
      return true; // the namespace's newer name
    }
    return iri.equals(namespace)
        || (namespace.startsWith(iri) && namespace.length() == iri.length() + 1);
  }

  /// Whether the text begins with a scheme that never is a prefix and that most URIs have.
  static boolean isScheme(String text, int colon) {
    return colon == WEB.length() && text.startsWith(WEB);
  }

  /// The namespace of a prefix, EPCIS's own included.
  Optional<String> iri(String prefix) {
    String own = iris.get(prefix);
    return Optional.ofNullable(own == null ? STANDARD.get(prefix) : own);
  }

  /// Whether a member name is an absolute IRI rather than one with a prefix.
  static boolean isIri(String name) {
    int colon = name.indexOf(':');
    return colon > 0 && SCHEMES.contains(name.substring(0, colon)) && Uris.isAbsolute(name);
  }
}
