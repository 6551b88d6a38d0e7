package suyuan.model.trace;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import suyuan.model.epcis.Vocabulary;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.PartyGln;
import suyuan.model.gs1.Place;

/// Reads when and where: event time, read point, business location, source and destination.
record PlaceReader(Fields event) {
  private static final List<String> BY_WEIGHT =
      List.of("location", "possessing_party", "owning_party");

  At at() {
    return new At(
        event.need("eventTime", event.time("eventTime")),
        offset(),
        point("readPoint"),
        point("bizLocation"));
  }

  private ZoneOffset offset() {
    String name = "eventTimeZoneOffset";
    String text = event.need(name, event.text(name));
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw event.wrong(name, "must be an offset like +08:00");
    }
  }

  private Optional<Gln> point(String name) {
    return event.object(name).flatMap(point -> point.text("id").map(uri -> gln(point, "id", uri)));
  }

  Optional<Gln> source() {
    return end("sourceList", "source");
  }

  Optional<Gln> destination() {
    return end("destinationList", "destination");
  }

  /// The place of a source or destination list; else the possessing party, else the owning one.
  private Optional<Gln> end(String list, String name) {
    List<Fields> ends = event.objects(list);
    return BY_WEIGHT.stream()
        .flatMap(type -> ends.stream().filter(end -> isOf(end, type)))
        .findFirst()
        .map(end -> gln(end, name, end.need(name, end.text(name))));
  }

  private static boolean isOf(Fields end, String type) {
    return end.text("type")
        .map(Vocabulary.SOURCE_DEST_TYPE::plain)
        .filter(type::equals)
        .isPresent();
  }

  static Gln gln(Fields fields, String name, String uri) {
    return switch (ThingsReader.identifier(fields, name, uri)) {
      case Gln gln -> gln;
      case Place(Gln gln, String _) -> gln;
      case PartyGln(Gln gln) -> gln;
      case Identifier other ->
          throw fields.wrong(name, "must be a GLN, not " + other.elementString());
    };
  }
}
