package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suyuan.model.epcis.Vocabulary;
import suyuan.model.history.FindingKind;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.claim.Node;
import suyuan.verifier.claim.Problem;
import suyuan.verifier.fault.Backing;
import suyuan.verifier.fault.engine.Diagnosis.Contribution;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Doubt;
import suyuan.verifier.report.Known;
import suyuan.verifier.report.Step;
import suyuan.verifier.report.Verdict;

/// Every code of a closed list has words in every language; any other one reads like words.
class CodesTest {
  private static final Map<String, Set<String>> CLOSED =
      Map.ofEntries(
          Map.entry("conflict", all(FindingKind.values(), FindingKind::word)),
          Map.entry("verdict", all(Verdict.values(), Verdict::word)),
          Map.entry("known", all(Known.values(), Known::word)),
          Map.entry("stage", all(Step.Stage.values(), Step.Stage::word)),
          Map.entry("step", all(Step.Stage.values(), Step.Stage::word)),
          Map.entry("fault.stage", all(Stage.values(), Stage::word)),
          Map.entry("fault.part", words(Contribution.Kind.values())),
          Map.entry("claim.problem", all(Problem.values(), Problem::word)),
          Map.entry("claim.node", all(Node.values(), Node::word)),
          Map.entry("claim.standing", all(Backing.values(), Backing::word)),
          Map.entry("kind", kinds()),
          Map.entry("recall", words(TraceEvent.RecallClass.values())),
          Map.entry("bizstep", Vocabulary.BIZ_STEP.names()),
          Map.entry("disposition", Vocabulary.DISPOSITION.names()),
          Map.entry("error", Vocabulary.ERROR_REASON.names()),
          Map.entry("outcome", Set.of("passed", "failed")),
          Map.entry(
              "document", Set.of("coa", "test-report", "origin", "msds", "gmp", "registration")),
          Map.entry(
              "metric",
              Set.of(
                  "seconds-outside",
                  "within-limits",
                  "missing-log",
                  "check-passed",
                  "test-failed",
                  "repeated-check",
                  "unusable-file",
                  "unusable-future",
                  "unusable-unit",
                  "unusable-stuck",
                  "unusable-clock",
                  "unusable-other-time")),
          Map.entry("doubt", all(Doubt.values(), Doubt::word)),
          Map.entry("gate", Set.of("incoming", "in-process", "release")),
          Map.entry(
              "channel",
              Set.of("own-store", "department-store", "marketplace", "live-stream", "pharmacy")));

  @Test
  void everyCodeOfAClosedListHasWords() {
    Set<String> without = new TreeSet<>();
    for (Language language : Language.values()) {
      CLOSED.forEach(
          (list, codes) ->
              codes.stream()
                  .map(code -> list + "." + code)
                  .filter(key -> !Words.in(language).has(key))
                  .forEach(key -> without.add(language.tag() + " " + key)));
    }
    assertEquals(Set.of(), without);
  }

  @Test
  void anyOtherCodeReadsLikeWords() {
    Words english = Words.in(Language.ENGLISH);
    Words chinese = Words.in(Language.CHINESE);
    assertEquals("Odd batch of lids", english.code("reason", "odd-batch_of.lids"));
    assertEquals("其他\uff08Odd batch of lids\uff09", chinese.code("reason", "odd-batch_of.lids"));
    assertEquals("Kiln", english.code("bizstep", "https://example.com/voc/kiln"));
    assertEquals("Night shift", english.code("gate", "urn:example:gate:night_shift"));
  }

  @Test
  void wordsForCodesAreNoCodes() {
    for (Language language : Language.values()) {
      for (String list : CLOSED.keySet()) {
        for (String code : CLOSED.getOrDefault(list, Set.of())) {
          String said = Words.in(language).code(list, code);
          assertFalse(said.matches("[a-z]+([-_][a-z]+)+"), list + "." + code + ": " + said);
          assertTrue(said.length() > 1, list + "." + code);
        }
      }
    }
  }

  private static <T> Set<String> all(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.toSet());
  }

  private static Set<String> words(Enum<?>[] values) {
    return all(values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> kinds() {
    return Stream.of(TraceEvent.class.getPermittedSubclasses())
        .map(kind -> kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
