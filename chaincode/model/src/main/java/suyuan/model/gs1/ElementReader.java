package suyuan.model.gs1;

import static suyuan.model.gs1.Gs1Exception.Code.ELEMENT_STRING;
import static suyuan.model.gs1.Gs1Exception.Code.LENGTH;
import static suyuan.model.gs1.Gs1Exception.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads both forms of element strings (GS1 General Specifications 7.8).
final class ElementReader {
  private static final int MAX = 500;
  private static final char FNC1 = '\u001d';
  private static final Pattern BRACKETED =
      Pattern.compile("\\(([0-9]{2,4})\\)((?:[^(\\\\]|\\\\\\()*)");
  private static final Pattern SYMBOLOGY = Pattern.compile("\\](?:C1|d2|Q3|e0|J1)");

  private ElementReader() {}

  static List<Element> read(String text) {
    if (text.length() > MAX) {
      throw new Gs1Exception(LENGTH, "An element string has at most %d characters.".formatted(MAX));
    }
    return text.startsWith("(") ? bracketed(text) : raw(text);
  }

  private static List<Element> bracketed(String text) {
    var out = new ArrayList<Element>();
    Matcher m = BRACKETED.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!m.find(at) || m.start() != at) {
        throw notOne(text);
      }
      out.add(new Element(m.group(1), m.group(2).replace("\\(", "(")));
      at = m.end();
    }
    return out;
  }

  private static List<Element> raw(String text) {
    Matcher symbology = SYMBOLOGY.matcher(text);
    String rest = symbology.lookingAt() ? text.substring(symbology.end()) : text;
    var out = new ArrayList<Element>();
    rest = withoutFnc1(rest);
    while (!rest.isEmpty()) {
      Ai ai = leading(rest);
      int start = ai.code().length();
      int end = end(rest, start, ai);
      out.add(new Element(ai.code(), rest.substring(start, end)));
      rest = withoutFnc1(rest.substring(end));
    }
    if (out.isEmpty()) {
      throw notOne(text);
    }
    return out;
  }

  private static int end(String rest, int start, Ai ai) {
    if (ai.predefinedLength()) {
      return Math.min(rest.length(), start + ai.length());
    }
    int separator = rest.indexOf(FNC1, start);
    return separator < 0 ? rest.length() : separator;
  }

  /// No application identifier is the beginning of another, so the first that fits is the one.
  private static Ai leading(String rest) {
    for (int length = 2; length <= 4 && length <= rest.length(); length++) {
      var ai = Ai.find(rest.substring(0, length));
      if (ai.isPresent()) {
        return ai.get();
      }
    }
    throw notOne(rest);
  }

  private static String withoutFnc1(String rest) {
    return !rest.isEmpty() && rest.charAt(0) == FNC1 ? rest.substring(1) : rest;
  }

  private static Gs1Exception notOne(String text) {
    return new Gs1Exception(
        ELEMENT_STRING, "%s is no GS1 element string known here.".formatted(shown(text)));
  }
}
