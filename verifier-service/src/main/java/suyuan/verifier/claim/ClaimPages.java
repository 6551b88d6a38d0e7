package suyuan.verifier.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.verifier.report.Report;
import suyuan.verifier.report.ReportFacts;
import suyuan.verifier.web.Dates;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// The claim form and the progress page.
final class ClaimPages {
  private ClaimPages() {}

  /// @param wrong what was wrong with the last try: key of `claim.wrong.<key>`
  static byte[] form(Words words, Report about, Optional<String> wrong, Draft draft) {
    var page = new Page(words, words.say("claim.title"), "/claims/new", "good");
    return Pages.html(
        "claim/form.jte",
        Map.of(
            "page", page,
            "facts", ReportFacts.of(about, words),
            "about", about.subject().path(),
            "wrong", wrong.orElse(""),
            "draft", draft));
  }

  static byte[] progress(Words words, Claim claim) {
    var page =
        new Page(
            words,
            words.say("claim.title") + " " + claim.number(),
            "/claims/" + claim.number(),
            "good");
    return Pages.html("claim/progress.jte", Map.of("page", page, "it", new Progress(words, claim)));
  }

  /// What the last try said, to be put right.
  record Draft(String problem, String words) {
    static final Draft EMPTY = new Draft("", "");

    static List<Problem> problems() {
      return Arrays.asList(Problem.values());
    }
  }

  /// A claim, in one language.
  record Progress(Words words, Claim claim) {
    String made() {
      return words.say("claim.made", Dates.in(words).minute(claim.made()));
    }

    String problem() {
      return words.say("claim.problem." + claim.problem().word());
    }

    List<Mark> marks() {
      return Arrays.stream(Node.values()).filter(Node::isPublic).map(this::mark).toList();
    }

    private Mark mark(Node node) {
      var step = claim.steps().stream().filter(one -> one.node() == node).findFirst();
      Dates dates = Dates.in(words);
      String style =
          step.map(one -> one.done().isPresent() ? "done" : isNow(node) ? "now" : "").orElse("");
      String when =
          step.flatMap(Claim.Step::done)
              .map(dates::minute)
              .or(() -> step.map(one -> words.say("claim.due", dates.minute(one.due()))))
              .orElse("");
      return new Mark(words.say("claim.node." + node.word()), style, when);
    }

    private boolean isNow(Node node) {
      return claim.current().filter(current -> current == node).isPresent();
    }
  }

  /// One node on the page: `done`, `now` or to come.
  record Mark(String name, String style, String when) {}
}
