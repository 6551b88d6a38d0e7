package suyuan.verifier.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time -> text.
class Rfc3339Test {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-03-01T10:00+08:00, 2026-03-01T10:00:00+08:00",
    "2026-03-01T10:00:30Z, 2026-03-01T10:00:30Z",
    "2026-03-01T10:00:00.250-03:30, 2026-03-01T10:00:00.25-03:30",
  })
  void hasSecondsAlsoAtTheFullMinute(OffsetDateTime time, String text) {
    assertEquals(text, Rfc3339.of(time));
  }
}
