package suyuan.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.verifier.NodeClient.Answer;

/// A brand's cream, told of over HTTP: lots of thirty jars, named L1-0, L1-1 and so on.
public record Cream(NodeClient brand) {
  public static final String GTIN = "06901234000009";
  public static final String WORKS = "6901234000016";
  private static final int JARS = 30;

  public void publish() {
    Answer answer =
        brand.post(
            "/registrations",
            """
            {"change": {"kind": "product", "product": {"gtin": "%s", "owner": "aster",
              "version": 1, "names": {"en": "Cream"}, "baseUnit": "C62", "conversions": [],
              "activationEnergy": 83.144, "qualityCheckRequired": false}}}\
            """
                .formatted(GTIN));
    assertEquals(201, answer.status(), answer.text());
  }

  /// Each jar of a lot is made and sold.
  public void sell(String lot) {
    String[] jars = IntStream.range(0, JARS).mapToObj(i -> lot + "-" + i).toArray(String[]::new);
    String ilmd = ", \"ilmd\": {\"cbvmda:lotNumber\": \"" + lot + "\"}";
    tell("ADD", "commissioning", 2, items(jars) + ilmd);
    tell("OBSERVE", "retail_selling", 4, items(jars));
  }

  public static String items(String... serials) {
    return Stream.of(serials)
        .map(serial -> "\"https://id.gs1.org/01/%s/21/%s\"".formatted(GTIN, serial))
        .collect(Collectors.joining(", ", "\"epcList\": [", "]"));
  }

  /// @param day of March 2026, below ten
  public void tell(String action, String step, int day, String rest) {
    Answer answer =
        brand.post(
            "/events",
            """
            {"type": "ObjectEvent", "action": "%s", "bizStep": "%s",
             "eventTime": "2026-03-0%dT08:00:00Z", "eventTimeZoneOffset": "+08:00",
             "readPoint": {"id": "https://id.gs1.org/414/%s"},
             "bizLocation": {"id": "https://id.gs1.org/414/%s"}, %s}\
            """
                .formatted(action, step, day, WORKS, WORKS, rest));
    assertEquals(201, answer.status(), answer.text());
  }

  /// A claim about a jar's smell, from a device of its own. Returns the answer's status.
  public static int claim(NodeClient anyone, String serial, String device) {
    String body = "{\"about\": \"/01/%s/21/%s\", \"problem\": \"smell\"}".formatted(GTIN, serial);
    return anyone
        .post(
            "/claims",
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            "User-Agent",
            device)
        .status();
  }
}
