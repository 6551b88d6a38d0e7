package suyuan.model.epcis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T08:00:00Z",
        "2026-03-01T08:00:00.1+08:00",
        "2026-03-01T08:00:00.000+08:00",
        "2026-03-01T08:00:00.123456789-03:30",
        "2024-02-29T23:59:59.000Z",
        "0000-01-01T00:00:00-18:00"
      })
  void timeWithZoneIsReadAsTheJdkReadsIt(String text) {
    assertEquals(Optional.of(OffsetDateTime.parse(text)), Times.stamp(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-01",
        "2026-03-01T08:00Z",
        "2026-03-01T08:00:00",
        "2026-03-01t08:00:00Z",
        "2026-03-01T08:00:00z",
        "2026-03-01T08:00:00.Z",
        "2026-03-01T08:00:00.1234567890Z",
        "2026-03-01T08:00:00+08",
        "2026-03-01T08:00:00+08:00 ",
        "2026-03-01T08:00:00+18:30",
        "2026-02-29T08:00:00Z",
        "2026-13-01T08:00:00Z",
        "2026-03-01T24:00:00Z",
        "2026-03-01T08:00:60Z",
        "+2026-03-01T08:00:00Z",
        "\u0662026-03-01T08:00:00Z"
      })
  void anythingElseIsNoTime(String text) {
    assertTrue(Times.stamp(text).isEmpty());
  }
}
