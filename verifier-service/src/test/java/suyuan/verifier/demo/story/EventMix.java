package suyuan.verifier.demo.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Sscc;
import suyuan.model.json.Json;

/// The story's capture documents again and again, each time with other serial numbers and cartons:
/// the demo's mix of events in any amount.
public final class EventMix {
  private static final List<Telling.Capture> STORY =
      Story.of(Instant.parse("2026-11-22T01:30:00Z")).tellings().stream()
          .filter(Telling.Capture.class::isInstance)
          .map(Telling.Capture.class::cast)
          .toList();

  /// After so many rounds the numbers of cartons come again.
  private static final int UNIT_ROUNDS = 9_000;

  private final int round;

  private EventMix(int round) {
    this.round = round;
  }

  /// The documents in order, without end.
  public static Stream<Telling.Capture> documents() {
    return LongStream.iterate(0, i -> i + 1)
        .mapToObj(
            i -> new EventMix((int) (i / STORY.size())).again(STORY.get((int) (i % STORY.size()))));
  }

  private Telling.Capture again(Telling.Capture capture) {
    return new Telling.Capture(
        capture.by(),
        capture.told(),
        capture.events().stream().map(event -> (Json.Obj) again(event)).toList());
  }

  private Json again(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        Map<String, Json> renewed = new LinkedHashMap<>();
        members.forEach((name, member) -> renewed.put(name, again(member)));
        yield new Json.Obj(renewed);
      }
      case Json.Arr(List<Json> elements) ->
          new Json.Arr(elements.stream().map(this::again).toList());
      case Json.Str(String text) -> Json.of(again(text));
      case Json.Num _, Json.Bool _, Json.Null _ -> value;
    };
  }

  private String again(String text) {
    int serial = text.indexOf("/21/");
    if (serial >= 0) {
      return text.substring(0, serial + 4) + random(text.substring(serial + 4));
    }
    return text.contains("/00/") ? unit(text.substring(text.length() - 18)) : text;
  }

  private String random(String serial) {
    byte[] seed = (round + serial).getBytes(StandardCharsets.US_ASCII);
    return Bytes.sha256(seed).hex().substring(0, 12);
  }

  private String unit(String digits) {
    return unit(Long.parseLong(digits.substring(8, 17)), round).digitalLink();
  }

  /// A carton of that round.
  ///
  /// @param number below 100,000
  public static Sscc unit(long number, int round) {
    return Cast.JIYE.numbering().unit(number + 100_000L * (round % UNIT_ROUNDS));
  }

  /// The story's own documents, once.
  public static List<Telling.Capture> story() {
    return STORY;
  }
}
