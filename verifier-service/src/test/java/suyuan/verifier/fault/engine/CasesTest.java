package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.json.Json;
import suyuan.verifier.fault.engine.Diagnosis.Status;

/// Stories that a quality engineer would know, and bad input: the answer is right, wide or
/// "undetermined", never confident nonsense.
class CasesTest {

  @TestFactory
  Stream<DynamicTest> cases() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(CasesTest.class.getResource("/suyuan/verifier/fault/cases"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<CaseFile> cases = files.sorted().map(CaseFile::read).toList();
      return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }
  }

  private static void check(CaseFile file) {
    Diagnosis found = Engine.diagnose(file.picture());
    Json.Obj expected = file.expected();
    String first = found.ranked().getFirst().cause().key();
    assertAll(
        () -> expected.string("first").ifPresent(it -> assertEquals(it, first)),
        () -> expected.string("status").ifPresent(it -> assertEquals(it, status(found))),
        () -> expected.string("second").ifPresent(it -> assertEquals(it, second(found))),
        () -> expected.number("aliases").ifPresent(it -> assertEquals(it, aliases(found))),
        () -> expected.number("counted").ifPresent(it -> assertEquals(it, counted(found))),
        () -> {
          if (expected.has("notNamed")) {
            assertNotEquals(Status.NAMED, found.gate().status());
          }
        });
  }

  private static String status(Diagnosis found) {
    return found.gate().status().name().toLowerCase(Locale.ROOT);
  }

  private static String second(Diagnosis found) {
    return found.second().map(Diagnosis.Second::key).orElse("none");
  }

  private static BigDecimal aliases(Diagnosis found) {
    return BigDecimal.valueOf(
        found.aliases().isEmpty() ? 0 : found.aliases().getFirst().keys().size());
  }

  private static BigDecimal counted(Diagnosis found) {
    return BigDecimal.valueOf(Math.round(found.counted()));
  }
}
