package suyuan.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Reads [Needs] for JUnit.
final class NeededParts implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<Part> missing = missing(context);
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("everything it needs is there");
    }
    String parts = missing.stream().map(part -> part.plainName).collect(Collectors.joining(", "));
    if (missing.stream().anyMatch(Part::isRequired)) {
      throw new IllegalStateException("required, but not here: " + parts);
    }
    System.out.println("Not here: " + parts + ". Skipped: " + tests(context) + ".");
    return ConditionEvaluationResult.disabled("not here: " + parts);
  }

  private static List<Part> missing(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, Needs.class))
        .map(Needs::value)
        .map(Arrays::stream)
        .map(parts -> parts.filter(part -> !part.isThere()).toList())
        .orElse(List.of());
  }

  private static String tests(ExtensionContext context) {
    String type = context.getRequiredTestClass().getSimpleName();
    return context
        .getTestMethod()
        .map(method -> type + "." + method.getName())
        .orElse("all of " + type);
  }
}
