package suyuan.model.epcis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// What was checked before is read back as it was.
class EventKeptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"type":"ObjectEvent","action":"OBSERVE","bizStep":"shipping",
         "eventTime":"2026-03-01T08:00:00+01:00","eventTimeZoneOffset":"+01:00",
         "epcList":["https://id.gs1.org/01/09520001000010/21/A"],"suyuan:zone":"A"}\
        """,
        """
        {"@context":{"ex":"https://example.org/"},"type":"ObjectEvent","action":"OBSERVE",
         "eventTime":"2026-03-01T08:00:00Z","eventTimeZoneOffset":"+00:00",
         "epcList":["https://id.gs1.org/01/09520001000010/21/A"],"ex:b":1,"ex:a":"ex:c"}\
        """
      })
  void keptBytesGiveTheSameEvent(String text) {
    Event checked = Event.of((Json.Obj) Json.parse(text, JsonLimits.MESSAGE));
    Event kept = Event.kept(checked.bytes());
    assertEquals(checked, kept);
    assertEquals(checked.json(), kept.json());
    assertEquals(checked.namespaces(), kept.namespaces());
    assertEquals(checked.eventTime(), kept.eventTime());
    assertEquals(checked.offset(), kept.offset());
    assertEquals(checked.eventHash(), kept.eventHash());
    assertEquals(checked.leafHash(), kept.leafHash());
  }
}
