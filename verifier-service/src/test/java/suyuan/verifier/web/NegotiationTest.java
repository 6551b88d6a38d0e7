package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
  private static final List<String> OFFERED =
      List.of("text/html", "application/json", "application/linkset+json");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // anything: our own order
    "'', text/html",
    "*/*, text/html",
    // a browser
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html",
    // a program
    "application/json, application/json",
    "application/linkset+json, application/linkset+json",
    // q-values, not order
    "'text/html;q=0.5, application/json', application/json",
    "'application/json;q=0.3, application/linkset+json;q=0.9', application/linkset+json",
    // the most specific range decides a type's quality
    "'application/*;q=0.9, application/json;q=0.1, text/html;q=0.5', application/linkset+json",
    "'*/*, text/html;q=0', application/json",
    // parameters and case don't matter
    "'Application/JSON; charset=utf-8; q=1.0', application/json",
    // none of ours
    "image/png,",
    "'text/html;q=0',",
  })
  void choosesWhatTheClientLikesBest(String accept, String expected) {
    assertEquals(Optional.ofNullable(expected), Negotiation.choose(accept, OFFERED));
  }
}
