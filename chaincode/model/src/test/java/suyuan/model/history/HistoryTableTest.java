package suyuan.model.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the tables beside this class: what records show together, and that it doesn't depend on the
/// order in which they come.
class HistoryTableTest {
  private static final List<String> TABLES =
      List.of("custody.md", "amounts.md", "quality.md", "time.md", "corrections.md", "stories.md");

  @TestFactory
  Stream<DynamicTest> recordsShow() {
    return cases()
        .map(c -> DynamicTest.dynamicTest(c.title(), () -> shows(c, Telling.of(c.lines()))));
  }

  @TestFactory
  Stream<DynamicTest> recordsShowTheSameInAnyOrder() {
    return cases()
        .filter(c -> !c.isOrdered())
        .map(c -> DynamicTest.dynamicTest(c.title(), () -> shuffles(c)));
  }

  private static Stream<HistoryCase> cases() {
    return TABLES.stream().flatMap(table -> HistoryCase.read(table).stream());
  }

  private static void shows(HistoryCase c, Telling told) {
    List<String> findings = new ArrayList<>();
    for (String expected : c.shows()) {
      if (expected.startsWith("open ") || expected.startsWith("resolved ")) {
        findings.add(expected);
      } else if (!expected.equals("nothing")) {
        assertEquals(expected, told.answer(expected), c.title());
      }
    }
    Collections.sort(findings);
    assertEquals(String.join("\n", findings), String.join("\n", told.findings()), c.title());
    told.entries().forEach(one -> assertEquals(one.json().canonical(), one.canonical(), one.key()));
  }

  private static void shuffles(HistoryCase c) {
    List<String> inOrder = Telling.of(c.lines()).open();
    for (int seed = 0; seed < 20; seed++) {
      List<Line> shuffled = new ArrayList<>(c.lines());
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(
          inOrder,
          Telling.of(shuffled).open(),
          () -> c.title() + " in the order " + shuffled.stream().map(Line::number).toList());
    }
  }
}
