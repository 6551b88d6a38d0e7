package suyuan.model.epcis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import suyuan.model.json.Json;

/// Values as they stand in the pre-hash string (CBV 2.0 section 8.9, rules 5 to 9 and 14 to 18).
final class HashText {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,40}\\.?[0-9]{0,40}|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,2})?");

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Map<String, String> CURIES =
      Map.of(
          "cbv:", "https://ref.gs1.org/cbv/",
          "gs1:", "https://ref.gs1.org/voc/",
          "epcis:", "https://ref.gs1.org/epcis/");

  private HashText() {}

  static String of(Json value) {
    return switch (value) {
      case Json.Str(String text) -> text(text.strip());
      case Json.Num(BigDecimal number) -> plain(number);
      case Json.Bool(boolean flag) -> Boolean.toString(flag);
      case Json.Obj _, Json.Arr _, Json.Null _ -> "";
    };
  }

  private static String text(String text) {
    if (NUMBER.matcher(text).matches()) {
      return plain(new BigDecimal(text));
    }
    String uri = spelledOut(text);
    return CanonicalLink.of(uri).orElse(uri);
  }

  private static String spelledOut(String text) {
    int colon = text.indexOf(':');
    String namespace = colon < 0 ? null : CURIES.get(text.substring(0, colon + 1));
    return namespace == null ? text : namespace + text.substring(colon + 1);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// UTC, rounded half up to milliseconds.
  static String time(Json value) {
    return value instanceof Json.Str(String text)
        ? Times.stamp(text).map(OffsetDateTime::toInstant).map(HashText::rounded).orElse(text)
        : of(value);
  }

  private static String rounded(Instant time) {
    return MILLISECONDS.format(time.plusNanos(500_000));
  }

  /// A namespace as XML would name it: that of CBV master data has no colon at its end there.
  static String namespace(String iri) {
    return iri.equals("urn:epcglobal:cbv:mda:") ? "urn:epcglobal:cbv:mda" : iri;
  }
}
