package suyuan.verifier.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suyuan.model.epcis.Event;
import suyuan.model.ledger.Position;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.RegistryRecord.ProductPublished;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.report.Dossier.Found;
import suyuan.verifier.report.Dossier.Membership;
import suyuan.verifier.report.Dossier.Weight;

/// A jar of cream by the words of `dossiers.md`.
final class Jar {
  private static final String LOT = "L2603A";
  private static final String SERIAL = "7KQ2M9XWD4TF";
  private static final String PLANT = "6901234000016";
  private static final String STORE = "6901234000030";
  private static final String HEX = "00".repeat(32);
  private static final Instant RECORDED = Instant.parse("2026-05-01T00:00:00Z");
  private static final String IN_RANGE = ", \"secondsBelow\": 0, \"secondsAbove\": 0";
  private static final String ITEM =
      "\"epcList\": [\"https://id.gs1.org/01/06901234567892/21/%s\"]".formatted(SERIAL);
  private static final String PIECES =
      "\"quantityList\": [{\"epcClass\": \"https://id.gs1.org/01/06901234567892/10/%s\", \"quantity\": 10}]"
          .formatted(LOT);

  private Jar() {}

  /// @param given about, serial, events, findings, recalled, scans, day
  static Report report(List<String> given) {
    InMemoryRegistry registry = new InMemoryRegistry();
    registry.apply(new ProductPublished(Fixtures.good().facts().orElseThrow().product()));
    List<Told> events = told(words(given.get(2)).filter(word -> !word.equals("more")));
    Dossier dossier =
        new Dossier(
            subject(given.get(0)),
            Membership.valueOf(given.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
            events,
            words(given.get(3)).map(word -> finding(word, events)).toList(),
            List.of(),
            given.get(4).isEmpty() ? List.of() : told(Stream.of("recalled")),
            Set.of(),
            Map.of(),
            words(given.get(2)).anyMatch("more"::equals),
            new Position(99, 0),
            Instant.parse("2026-05-01T00:00:00Z"));
    long scans = Long.parseLong(given.get(5));
    Instant now = Instant.parse(given.get(6) + "T12:00:00Z");
    return Assembly.of(
        Case.of(
            dossier,
            new Speaker(registry),
            registry.product(Fixtures.CREAM),
            Measured.NOTHING,
            now),
        new Looks(scans, scans == 0 ? Optional.empty() : Optional.of(now)));
  }

  private static Asked subject(String about) {
    return Asked.of(
        Fixtures.CREAM,
        about.equals("product") ? Optional.empty() : Optional.of(LOT),
        about.equals("item") ? Optional.of(SERIAL) : Optional.empty());
  }

  private static Stream<String> words(String cell) {
    return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty());
  }

  private static Found finding(String word, List<Told> sides) {
    boolean aboutLot = word.startsWith("~");
    return new Found(aboutLot ? word.substring(1) : word, Weight.CONTRADICTION, aboutLot, sides);
  }

  private static List<Told> told(Stream<String> words) {
    List<Told> told = new ArrayList<>();
    words.forEach(
        word ->
            told.add(
                new Told(
                    event(word, told.size()),
                    word.equals("sold") ? Fixtures.SHOP.id() : Fixtures.BRAND.id(),
                    new KeyId(HEX),
                    new StatementId(word),
                    new Position(told.size() + 1L, 0),
                    0,
                    RECORDED)));
    return told;
  }

  private static TraceEvent event(String word, int number) {
    Instant day = Instant.parse("2026-03-11T08:00:00Z").plusSeconds(86_400L * number);
    return TraceEvent.of(Event.read(json(word, day).getBytes(StandardCharsets.UTF_8)));
  }

  private static String json(String word, Instant day) {
    return switch (word) {
      case "made" ->
          """
          {"type": "TransformationEvent", "bizStep": "commissioning", %s,
           "inputQuantityList": [{"epcClass": "https://id.gs1.org/01/06905555000007/10/OIL1", "quantity": 1, "uom": "KGM"}],
           "outputQuantityList": [{"epcClass": "https://id.gs1.org/01/06901234567892/10/%s", "quantity": 10}]}\
          """
              .formatted(at(day, PLANT), LOT);
      case "serials" ->
          object(
              "ADD",
              "commissioning",
              at(day, PLANT),
              PIECES
                  + ", \"suyuan:serials\": {\"root\": \"%s\", \"count\": 10, \"blob\": \"%s\"}"
                      .formatted(HEX, HEX));
      case "passed" -> checked(day, "conformant");
      case "failed" -> checked(day, "non_conformant");
      case "shipped" ->
          object(
              "OBSERVE",
              "shipping",
              at(day, PLANT),
              PIECES
                  + ", \"destinationList\": [{\"type\": \"location\", \"destination\": \"https://id.gs1.org/414/%s\"}]"
                      .formatted(STORE));
      case "arrived" -> object("OBSERVE", "receiving", at(day, STORE), PIECES);
      case "cold" -> logged(day, "8", "20", IN_RANGE);
      case "warm" -> logged(day, "8", "41", ", \"secondsBelow\": 0, \"secondsAbove\": 7200");
      case "hot-untimed" -> logged(day, "8", "41", "");
      case "hours-off" -> logged(day.minusSeconds(8 * 3_600), "8", "20", IN_RANGE);
      case "years-off" -> logged(day.minusSeconds(9_000 * 86_400L), "8", "20", IN_RANGE);
      case "tomorrow" -> logged(RECORDED, "8", "20", IN_RANGE);
      case "fahrenheit" ->
          logged(day, "46.4", "68", ", \"secondsBelow\": 0, \"secondsAbove\": 172800");
      case "stuck" -> logged(day, "12.4", "12.4", IN_RANGE);
      case "sold" -> object("OBSERVE", "retail_selling", at(day, STORE), ITEM);
      case "returned" ->
          object("OBSERVE", "receiving", at(day, STORE), ITEM + ", \"disposition\": \"returned\"");
      case "recalled" ->
          object(
              "OBSERVE",
              "holding",
              at(day, PLANT),
              ITEM
                  + ", \"suyuan:recall\": {\"id\": \"R1\", \"class\": \"safety\", \"reason\":"
                  + " \"contamination\"}");
      default -> throw new IllegalArgumentException("No such event: " + word);
    };
  }

  private static String checked(Instant day, String disposition) {
    return object(
        "OBSERVE",
        "inspecting",
        at(day, PLANT),
        PIECES + ", \"suyuan:check\": \"release\", \"disposition\": \"%s\"".formatted(disposition));
  }

  private static String logged(Instant day, String min, String max, String outside) {
    return object(
        "OBSERVE",
        "transporting",
        at(day, PLANT),
        PIECES
            + """
            , "suyuan:conditions": {"start": "%s", "end": "%s", "readings": 144, "min": %s,
             "max": %s, "mkt": 15, "gaps": 0, "gapSeconds": 0, "root": "%s", "blob": "%s"%s}\
            """
                .formatted(
                    day.minusSeconds(86_400),
                    day.plusSeconds(86_400),
                    min,
                    max,
                    HEX,
                    HEX,
                    outside));
  }

  private static String object(String action, String step, String at, String rest) {
    return "{\"type\": \"ObjectEvent\", \"action\": \"%s\", \"bizStep\": \"%s\", %s, %s}"
        .formatted(action, step, at, rest);
  }

  private static String at(Instant day, String gln) {
    return """
    "@context": {"suyuan": "urn:suyuan:v1:"}, "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}\
    """
        .formatted(day, gln, gln);
  }
}
