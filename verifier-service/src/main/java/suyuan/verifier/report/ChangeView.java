package suyuan.verifier.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.PartyGln;
import suyuan.model.gs1.Place;
import suyuan.model.gs1.Sscc;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Words;

/// One changed field, in one language.
record ChangeView(Change change, Words words) {
  private static final String TESTS = "suyuan:tests[";

  /// Which words a field's codes have.
  private static final Map<String, String> VOCABULARIES =
      Map.of(
          "disposition", "disposition",
          "outcome", "outcome",
          "channel", "channel",
          "check", "gate",
          "bizStep", "bizstep",
          "adjustment", "adjustment",
          "kind", "document");

  String label() {
    if (!change.field().startsWith(TESTS)) {
      return words.code("field", name());
    }
    String test =
        words.code("test", change.field().substring(TESTS.length(), change.field().indexOf(']')));
    return name().equals("value") ? test : test + " · " + words.code("field", name());
  }

  String before() {
    return text(change.before());
  }

  String after() {
    return text(change.after());
  }

  /// The last part of the path that says something, without prefix: `suyuan:line` as `line`.
  private String name() {
    String path = change.field().replaceAll("\\[[^\\]]*]", "").replaceAll("\\.(id|epcClass)$", "");
    String last = path.substring(path.lastIndexOf('.') + 1);
    return last.substring(last.indexOf(':') + 1);
  }

  private String text(Optional<Change.Value> value) {
    return value.map(this::text).orElseGet(() -> words.say("change.none"));
  }

  private String text(Change.Value value) {
    return value
        .place()
        .map(place -> place.names().in(words.language().tag()))
        .or(() -> value.thing().map(this::thing))
        .or(() -> date(value.text()))
        .orElseGet(() -> code(value.text()));
  }

  private String thing(Identifier thing) {
    return switch (thing) {
      case Lot lot -> words.say("facts.lot") + " " + lot.number();
      case Item item -> words.say("facts.serial") + " " + item.serial();
      case Gtin _, Sscc _, Gln _, Place _, PartyGln _ -> thing.elementString();
    };
  }

  private Optional<String> date(String text) {
    try {
      return Optional.of(
          text.indexOf('T') > 0
              ? Dates.in(words).minute(OffsetDateTime.parse(text).toInstant())
              : Dates.in(words).day(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String code(String text) {
    String vocabulary = VOCABULARIES.get(name());
    return vocabulary == null ? text : words.code(vocabulary, text);
  }
}
