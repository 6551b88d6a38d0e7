package suyuan.verifier.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The table `report/dossiers.md`: what is on record, and what the report says of it.
class DossiersTest {
  private static final List<String> CHECKS =
      List.of("serial-of-batch", "custody", "quality", "cold-chain", "shelf-life", "after-sale");
  private static final int GIVEN = 8;

  @TestFactory
  Stream<DynamicTest> dossiers() {
    return rows()
        .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row, told(row))));
  }

  /// The row as the report fills it.
  private static List<String> told(List<String> row) {
    Report report = Jar.report(row.subList(1, GIVEN));
    Map<String, String> checks = new TreeMap<>();
    report.checks().forEach(check -> checks.put(check.word(), word(check.answer())));
    Stream<String> answers = CHECKS.stream().map(name -> checks.getOrDefault(name, "?"));
    return Stream.of(row.subList(0, GIVEN).stream(), Stream.of(report.verdict().word()), answers)
        .flatMap(part -> part)
        .toList();
  }

  private static String word(Answer answer) {
    return answer.outcome() == Outcome.NOT_APPLICABLE
        ? "–"
        : answer.known().word() + " " + answer.outcome().word();
  }

  private static Stream<List<String>> rows() {
    return text()
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(cells -> Arrays.stream(cells).map(String::strip).toList());
  }

  private static String text() {
    try (InputStream in = DossiersTest.class.getResourceAsStream("/report/dossiers.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
