package suyuan.verifier.fault.foodchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hazelnut lot H7 went into bars of two works, which a depot sent to twelve canteens; eight of
/// these have ill guests, and none of twelve others that got other bars.
class FoodChainTest {
  @TempDir Path folder;

  private static String hazelnuts() {
    try {
      return Files.readString(
          Path.of(
              Objects.requireNonNull(
                      FoodChainTest.class.getResource(
                          "/suyuan/verifier/fault/foodchain/hazelnuts.json"))
                  .toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private String analyse(String text, String... cases) throws IOException {
    return FoodChain.analyse(Files.writeString(folder.resolve("n.json"), text), List.of(cases));
  }

  @Test
  void theLotThatAllCasesShareComesFirst() throws IOException {
    String text = analyse(hazelnuts());
    String first = text.lines().dropWhile(line -> !line.startsWith("probability")).toList().get(1);
    assertTrue(first.contains("8/8"), text);
    assertTrue(first.contains("lot H7 of NUT-A"), text);
  }

  @Test
  void whoReachedAllCasesAndAllOthersIsNotTold() throws IOException {
    String depot =
        analyse(hazelnuts())
            .lines()
            .filter(line -> line.contains("station DEPOT"))
            .findFirst()
            .orElse("  0.0%");
    assertTrue(Double.parseDouble(depot.strip().split("%")[0]) < 5, depot);
  }

  @Test
  void casesMayBeNamedInsteadOfWeighed() throws IOException {
    String without = hazelnuts().replace("\"weight\": 1", "\"weight\": 0");
    assertEquals(
        analyse(hazelnuts()),
        analyse(without, "C01", "C02", "C03", "C04", "C13", "C14", "C15", "C16"));
  }

  @Test
  void whereOnlyCasesGotAnythingThereIsNothingToCompare() throws IOException {
    String[] all = new String[24];
    for (int i = 0; i < all.length; i++) {
      all[i] = "C%02d".formatted(i + 1);
    }
    String text = analyse(hazelnuts(), all);
    assertTrue(text.contains("nothing to compare with"), text);
    assertTrue(text.contains("Undetermined"), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown receiver | {\"id\": \"to\", \"value\": \"C01\"} | {\"id\": \"to\", \"value\":"
            + " \"X\"} | Delivery E01 is to station X, which isn't in the file.",
        "unknown delivery | {\"id\": \"from\", \"value\": \"T4\"} | {\"id\": \"from\", \"value\":"
            + " \"X\"} | A relation names delivery X, which isn't in the file.",
        "a relation that jumps | [{\"id\": \"from\", \"value\": \"N1\"}, {\"id\": \"to\","
            + " \"value\": \"T1\"}] | [{\"id\": \"from\", \"value\": \"N1\"}, {\"id\": \"to\","
            + " \"value\": \"T3\"}] | Delivery N1 can't have gone into T3: it came to station"
            + " BAR-1, the other left BAR-2.",
        "twice the same station | {\"id\": \"ID\", \"value\": \"C02\"} | {\"id\": \"ID\","
            + " \"value\": \"C01\"} | There are two of station C01.",
        "no sender | {\"id\": \"from\", \"value\": \"OAT\"} | {\"id\": \"from\", \"value\": null} |"
            + " Delivery O1 has no \"from\".",
        "no weight | \"weight\": 1 | \"weight\": 0 |"
            + " No station has a weight: name the outbreak stations with --cases ID,ID,…",
        "unknown case | {\"id\": \"C01\", \"weight\" | {\"id\": \"X\", \"weight\" |"
            + " The list of outbreak stations has station X, which isn't in the file.",
        "a table is missing | \"deliveryRelations\" | \"relations\" |"
            + " The file has no table \"deliveryRelations\"."
      })
  void whatIsWrongIsNamed(String rule, String good, String bad, String sentence) {
    var refused =
        assertThrows(FoodChainException.class, () -> analyse(hazelnuts().replace(good, bad)), rule);
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void aCycleIsNamed() {
    String cycle =
        hazelnuts()
            .replace(
                "[{\"id\": \"ID\", \"value\": \"T1\"}, {\"id\": \"from\", \"value\": \"BAR-1\"},"
                    + " {\"id\": \"to\", \"value\": \"DEPOT\"}",
                "[{\"id\": \"ID\", \"value\": \"T1\"}, {\"id\": \"from\", \"value\": \"BAR-1\"},"
                    + " {\"id\": \"to\", \"value\": \"BAR-1\"}")
            .replace(
                "{\"id\": \"from\", \"value\": \"T1\"}, {\"id\": \"to\", \"value\": \"E01\"}",
                "{\"id\": \"from\", \"value\": \"T1\"}, {\"id\": \"to\", \"value\": \"T1\"}")
            .replaceAll(
                "\\[\\{\"id\": \"from\", \"value\": \"T1\"}, \\{\"id\": \"to\", \"value\":"
                    + " \"E0[2-6]\"}],\\s*",
                "");
    var refused = assertThrows(FoodChainException.class, () -> analyse(cycle));
    assertEquals(
        "Delivery T1 is in or behind a cycle: something would have gone into itself.",
        refused.getMessage());
  }

  @Test
  void aFileThatIsNoJsonIsRefused() {
    var refused = assertThrows(FoodChainException.class, () -> analyse("stations;deliveries"));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("The file is no JSON that is taken:"));
  }
}
