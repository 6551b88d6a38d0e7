package suyuan.model.gs1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A GS1 element string: what a bar code carries, or its form for people with brackets.
///
/// @param elements in the order in which they stood; no application identifier twice
public record ElementString(List<Element> elements) {
  public ElementString {
    elements = Elements.requireDistinct(elements);
    Elements.identify(elements);
  }

  /// Reads `(01)…(21)…`, or the raw form with FNC1 as the character U+001D, with or without a
  /// symbology identifier such as `]d2` before it.
  public static ElementString parse(String text) {
    return new ElementString(ElementReader.read(text));
  }

  /// The most specific identifier: an item rather than its lot, a lot rather than its product.
  public Identifier identifier() {
    return Elements.identify(elements);
  }

  public Optional<String> value(String ai) {
    return Elements.value(elements, ai);
  }

  /// The lot, also where a serial makes the identifier an item.
  public Optional<Lot> lot() {
    return value("01").flatMap(gtin -> value("10").map(n -> new Lot(new Gtin(gtin), n)));
  }

  /// AI 17.
  public Optional<LocalDate> expiry() {
    return value("17").map(ElementDate::read);
  }
}
