package suyuan.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.epcis.EpcisException;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// Reads `kinds/*.json`: an event, the kind it is, what it says; and the same event spoilt, with
/// the field that the refusal names.
class TraceReaderTest {

  @TestFactory
  List<DynamicTest> eachEventReadsAsItsKind() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        Json.Obj row = read(file);
        String desc = row.string("desc").orElseThrow();
        tests.add(DynamicTest.dynamicTest(desc, () -> isRead(row)));
        for (Json spoilt : row.array("refused")) {
          Json.Obj refusal = (Json.Obj) spoilt;
          tests.add(
              DynamicTest.dynamicTest(
                  desc + ": refused for " + refusal.string("field").orElseThrow(),
                  () -> isRefused(row.object("event").orElseThrow(), refusal)));
        }
      }
    }
    return tests;
  }

  private static void isRead(Json.Obj row) {
    TraceEvent read = TraceEvent.of(Event.of(row.object("event").orElseThrow()));
    assertEquals(row.string("kind").orElseThrow(), read.getClass().getSimpleName());
    row.object("says")
        .orElseThrow()
        .members()
        .forEach((name, value) -> assertEquals(value, Json.of(component(read, name)), name));
  }

  private static void isRefused(Json.Obj event, Json.Obj refusal) {
    Json.Obj spoilt =
        refusal
            .string("without")
            .map(event::without)
            .orElseGet(
                () ->
                    Json.Obj.builder()
                        .putAll(event.members())
                        .putAll(refusal.object("with").orElseThrow().members())
                        .build());
    Event made;
    try {
      made = Event.of(spoilt);
    } catch (EpcisException e) {
      return; // no EPCIS event to begin with, so there is nothing to read
    }
    TraceException e = assertThrows(TraceException.class, () -> TraceEvent.of(made));
    assertEquals(refusal.string("field").orElseThrow(), e.field(), e.getMessage());
  }

  private static String component(TraceEvent event, String name) {
    RecordComponent found =
        Arrays.stream(event.getClass().getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst()
            .orElseThrow();
    try {
      return String.valueOf(found.getAccessor().invoke(event));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  private static Path folder() {
    return Path.of(
        Objects.requireNonNull(TraceReaderTest.class.getResource("kinds"), "kinds").getPath());
  }

  private static Json.Obj read(Path file) {
    try {
      return (Json.Obj) Json.parse(Files.readAllBytes(file), JsonLimits.MESSAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
