package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.model.json.Json;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

@Tag("integration")
class LoggerFileIT {
  private static final String CSV =
      """
      时间,温度(℃)
      2026-03-02 08:00:00,5
      2026-03-02 08:10:00,9
      2026-03-02 08:20:00,9
      2026-03-02 10:20:00,6
      """;
  private static final String EVENT =
      """
      {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "transporting",
       "eventTime": "2026-03-02T02:30:00Z", "eventTimeZoneOffset": "+08:00",
       "readPoint": {"id": "https://id.gs1.org/414/%s"},
       "quantityList": [{"epcClass": "https://id.gs1.org/01/%s/10/L1", "quantity": 5, "uom": "KGM"}]}\
      """
          .formatted(Told.PLACE, Told.GTIN);

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient aster;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    aster = members.join("aster", "brand", Told.PLACE, "6901234");
    Answer product =
        aster.post(
            "/registrations",
            """
            {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster",
              "version": 1, "names": {"en": "Oil"}, "baseUnit": "KGM", "conversions": [],
              "activationEnergy": 83.144, "qualityCheckRequired": false,
              "limits": {"min": 2, "max": 8, "toleratedSeconds": 0}}}}\
            """
                .formatted(Told.GTIN));
    assertEquals(201, product.status(), product.text());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aFileBecomesAnEventWithItsNumbersAndIsKept() {
    Answer answer = aster.post("/logger-files", request(EVENT, CSV, "Asia/Shanghai"));
    assertEquals(201, answer.status(), answer.text());
    Json.Obj conditions =
        answer.json().object("event").flatMap(e -> e.object("suyuan:conditions")).orElseThrow();
    assertEquals("2026-03-02T00:00:00Z", conditions.string("start").orElseThrow());
    assertEquals(new BigDecimal("9"), conditions.number("max").orElseThrow());
    assertEquals(1, conditions.number("gaps").orElseThrow().intValueExact());
    assertEquals(1_200, conditions.number("secondsAbove").orElseThrow().intValueExact());
    assertEquals(6_600, conditions.number("gapSeconds").orElseThrow().intValueExact());
    String sha256 = conditions.string("blob").orElseThrow();
    assertArrayEquals(CSV.getBytes(StandardCharsets.UTF_8), anyone.get("/blobs/" + sha256).body());
    Json.Obj shown = anyone.get("/logger-files/" + sha256 + "?points=3").json();
    assertEquals(conditions.string("root"), shown.string("root"));
    assertEquals(2, shown.array("points").size());
    assertEquals(200, aster.post("/logger-files", request(EVENT, CSV, "Asia/Shanghai")).status());
    assertEquals(
        "other-settings", aster.post("/logger-files", request(EVENT, CSV, "Asia/Tokyo")).problem());
  }

  @Test
  void withoutLimitsNothingIsOutsideNorInside() {
    String event = EVENT.replace(Told.GTIN, "06901234000016");
    Answer answer = aster.post("/logger-files", request(event, CSV, "Asia/Shanghai"));
    assertEquals(201, answer.status(), answer.text());
    assertEquals(Json.Obj.EMPTY, answer.json().object("limits").orElseThrow());
    Json.Obj conditions =
        answer.json().object("event").flatMap(e -> e.object("suyuan:conditions")).orElseThrow();
    assertFalse(conditions.has("secondsAbove") || conditions.has("secondsBelow"));
  }

  @ParameterizedTest(name = "{0} -> {2} line {3}")
  @CsvSource({
    "no zone, '时间,温度(℃)\n2026-03-02 08:00:00,5\n2026-03-02 08:10:00,5\n', zone-missing, 2",
    "an hour skipped, '时区,Europe/Berlin\n"
        + "时间,温度(℃)\n"
        + "2026-03-29 02:10:00,5\n"
        + "2026-03-29 03:10:00,5\n"
        + "', no-such-local-time, 3",
    "a decimal comma, 'Time,Temp (C)\n2026-03-02T08:00Z,5,4\n', field-count, 2",
    "bar, 'Time,Temp (bar)\n2026-03-02T08:00Z,5\n', unit-form, ''",
    "prose, 'Hello\n', unknown-layout, ''",
  })
  void refusedFiles(String wrong, String csv, String rule, String line) {
    Answer answer = aster.post("/logger-files", request(EVENT, csv, ""));
    assertEquals(422, answer.status(), answer.text());
    assertEquals("bad-logger-file", answer.problem());
    assertEquals(rule, answer.json().string("rule").orElseThrow());
    assertEquals(line, answer.json().number("line").map(BigDecimal::toPlainString).orElse(""));
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no event          | {"file": "eA=="}                              | event
          no file           | {"event": {}}                                 | file
          not base64        | {"event": {}, "file": "%%%"}                  | file
          no such zone      | {"event": {}, "file": "eA==", "zone": "Moon"} | zone, unit
          numbers of its own| {"event": {"suyuan:conditions": {}}, "file": "eA=="} | event.suyuan:conditions
          """)
  void refusedRequests(String wrong, String body, String field) {
    Answer answer = aster.post("/logger-files", body);
    assertEquals(400, answer.status(), answer.text());
    assertEquals(field, answer.json().string("field").orElseThrow());
  }

  @Test
  void anEventThatIsNotAboutAnythingIsRefused() {
    String nothing = EVENT.replaceAll(",\\s*\"quantityList\".*", "}");
    Answer answer = aster.post("/logger-files", request(nothing, CSV, "+08:00"));
    assertEquals(400, answer.status(), answer.text());
    assertTrue(answer.json().string("field").orElse("").startsWith("event"), answer.text());
  }

  private static String request(String event, String csv, String zone) {
    String file = Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    return "{\"event\": %s, \"file\": \"%s\", \"zone\": \"%s\"}".formatted(event, file, zone);
  }
}
