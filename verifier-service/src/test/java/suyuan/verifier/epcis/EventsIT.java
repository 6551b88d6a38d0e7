package suyuan.verifier.epcis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
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
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

@Tag("integration")
class EventsIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient aster;
  private static NodeClient clerk;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    aster = members.join("aster", "manufacturer", "6901234000016", "6901234");
    members.join("birch", "manufacturer", "6905555000014", "6905555");
    Answer issued =
        members.operator().post("/credentials", "{\"party\": \"birch\", \"roles\": [\"capture\"]}");
    clerk = anyone.as(issued.json().string("token").orElseThrow());
    for (int day = 1; day <= 5; day++) {
      Answer told = aster.post("/events", event("L" + day, day));
      assertEquals(201, told.status(), told.text());
    }
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void eventsComePageByPageInTheOrderOfTheLedger() {
    Answer first = aster.get("/events?perPage=2");
    assertEquals(List.of("urn:x:1", "urn:x:2"), ids(first));
    String link = first.header("Link");
    assertTrue(link.endsWith("rel=\"next\""), link);
    String next = link.substring(1, link.indexOf('>'));
    assertEquals(List.of("urn:x:3", "urn:x:4"), ids(aster.get(next)));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "MATCH_anyEPCClass=https://id.gs1.org/01/06901234000009/10/L3, urn:x:3",
    "MATCH_anyEPC=urn:epc:class:lgtin:6901234.000000.L3, urn:x:3",
    "EQ_eventID=urn:x:2, urn:x:2",
    "GE_eventTime=2026-03-04T00:00:00Z&LT_eventTime=2026-03-05T00:00:00Z, urn:x:4",
    "EQ_bizStep=accepting&GE_eventTime=2026-03-05T00:00:00Z, urn:x:5",
    "EQ_bizStep=shipping, ''",
    "eventType=TransformationEvent, ''",
  })
  void filters(String query, String wanted) {
    assertEquals(wanted, String.join(" ", ids(aster.get("/events?" + query))));
  }

  @Test
  void anEventIsFoundByItsIdAndHasTheLedgersTime() {
    Answer one = aster.get("/events/urn:x:1");
    assertEquals(200, one.status(), one.text());
    Json.Obj event = events(one).getFirst();
    assertTrue(event.string("recordTime").isPresent());
    assertEquals(404, aster.get("/events/urn:x:9").status());
  }

  @Test
  void otherPartiesEventsAreForTheQualityRole() {
    assertEquals(List.of(), ids(clerk.get("/events")));
    assertEquals(404, clerk.get("/events/urn:x:1").status());
    assertEquals(401, anyone.get("/events").status());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "MATCH_anyEPC=urn:epc:id:sgtin:x, MATCH_anyEPC",
    "MATCH_anyEPC=https://id.gs1.org/414/6901234000016, MATCH_anyEPC",
    "GE_eventTime=yesterday, GE_eventTime",
    "perPage=many, perPage",
    "nextPageToken=abc, nextPageToken",
    "EQ_colour=red, EQ_colour",
  })
  void refused(String query, String field) {
    Answer answer = aster.get("/events?" + query);
    assertEquals(400, answer.status(), answer.text());
    assertEquals(field, answer.json().string("field").orElseThrow());
  }

  private static List<String> ids(Answer answer) {
    return events(answer).stream().map(e -> e.string("eventID").orElseThrow()).toList();
  }

  private static List<Json.Obj> events(Answer answer) {
    return answer
        .json()
        .object("epcisBody")
        .flatMap(body -> body.object("queryResults"))
        .flatMap(results -> results.object("resultsBody"))
        .orElseThrow()
        .array("eventList")
        .stream()
        .map(Json.Obj.class::cast)
        .toList();
  }

  private static String event(String lot, int day) {
    return """
    {"type": "ObjectEvent", "action": "ADD", "bizStep": "accepting", "eventID": "urn:x:%d",
     "eventTime": "2026-03-0%dT08:00:00Z", "eventTimeZoneOffset": "+08:00",
     "readPoint": {"id": "https://id.gs1.org/414/6901234000016"},
     "quantityList": [{"epcClass": "https://id.gs1.org/01/06901234000009/10/%s", "quantity": 5,
       "uom": "KGM"}]}\
    """
        .formatted(day, day, lot);
  }
}
