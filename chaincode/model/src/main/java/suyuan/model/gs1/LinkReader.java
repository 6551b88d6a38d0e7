package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.CHARACTER;
import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.Code.PATH;
import static suyuan.model.gs1.Gs1Exception.Code.QUERY;
import static suyuan.model.gs1.Gs1Exception.Code.REPEATED;
import static suyuan.model.gs1.Gs1Exception.Code.URI;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Digital Link URIs. Not with `java.net.URI`: that lets through what clients read
/// differently.
final class LinkReader {
  private static final int MAX = 2_000;
  private static final int MAX_PARAMETERS = 50;
  // No user information: it makes one host look like another.
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://((?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?)"
              + "(/[^?#]*)(?:\\?([^#]*))?(?:#.*)?");
  private static final String NEVER_RAW = "\"<>\\^`{|}";

  private LinkReader() {}

  static DigitalLink read(String uri) {
    requireUriCharacters(uri);
    Matcher m = FORM.matcher(uri);
    if (!m.matches()) {
      throw new Gs1Exception(
          URI, "%s is no http or https address with a path.".formatted(shown(uri)));
    }
    String host = (m.group(1) + "://" + m.group(2)).toLowerCase(Locale.ROOT);
    var segments = List.of(m.group(3).substring(1).split("/", -1));
    int start = start(segments);
    var stem = segments.subList(0, start).stream().map(s -> "/" + s).toList();
    return new DigitalLink(
        host + String.join("", stem),
        path(segments.subList(start, segments.size())),
        query(m.group(4) == null ? "" : m.group(4)));
  }

  private static void requireUriCharacters(String uri) {
    if (uri.length() > MAX) {
      throw new Gs1Exception(LENGTH, "A Digital Link has at most %d characters.".formatted(MAX));
    }
    if (!uri.chars().allMatch(c -> c > ' ' && c <= '~' && NEVER_RAW.indexOf(c) < 0)) {
      throw new Gs1Exception(
          CHARACTER, "%s holds a character that must be escaped in a URI.".formatted(shown(uri)));
    }
  }

  /// The first key that leaves whole pairs to the end; what stands before it is the resolver's own.
  private static int start(List<String> segments) {
    for (int i = segments.size() % 2; i < segments.size(); i += 2) {
      if (LinkPath.isKey(segments.get(i))) {
        return i;
      }
    }
    throw new Gs1Exception(PATH, "The path holds no GTIN, SSCC or GLN with pairs after it.");
  }

  private static List<Element> path(List<String> pairs) {
    var out = new ArrayList<Element>();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (!LinkPath.belongsInPath(pairs.get(i))) {
        throw new Gs1Exception(
            PATH, "%s is no qualifier of a path known here.".formatted(shown(pairs.get(i))));
      }
      out.add(new Element(pairs.get(i), Percent.decode(pairs.get(i + 1))));
    }
    return out;
  }

  private static Map<String, String> query(String query) {
    var out = new LinkedHashMap<String, String>();
    for (String parameter : query.split("&", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      int equals = parameter.indexOf('=');
      String name = Percent.decode(equals < 0 ? parameter : parameter.substring(0, equals));
      String value = equals < 0 ? "" : Percent.decode(parameter.substring(equals + 1));
      if (out.putIfAbsent(name, value) != null) {
        throw new Gs1Exception(REPEATED, "The parameter %s stands twice.".formatted(shown(name)));
      }
      if (out.size() > MAX_PARAMETERS) {
        throw new Gs1Exception(QUERY, "More than %d parameters.".formatted(MAX_PARAMETERS));
      }
    }
    return out;
  }
}
