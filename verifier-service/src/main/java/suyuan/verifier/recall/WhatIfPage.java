package suyuan.verifier.recall;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.verifier.fault.Analysis;
import suyuan.verifier.fault.Candidate;
import suyuan.verifier.web.Page;
import suyuan.verifier.web.Pages;
import suyuan.verifier.web.Words;

/// What recalls by an analysis would take, as a page in one language.
record WhatIfPage(
    WhatIf whatIf, Map<String, Candidate> candidates, List<String> chosen, Words words) {
  private static final int SHOWN = 12;

  /// The JSON form has all of them.
  private static final int TOLD = 4;

  static byte[] html(WhatIf whatIf, Analysis analysis, List<String> chosen, Words words) {
    String path = whatIf.lot().digitalLink("") + "/what-if";
    var page = new Page(words, words.say("whatif.title"), path, "calm");
    Map<String, Candidate> candidates = new HashMap<>();
    analysis.candidates().forEach(one -> candidates.put(one.key(), one));
    return Pages.html(
        "recall/whatif.jte",
        Map.of("page", page, "it", new WhatIfPage(whatIf, candidates, chosen, words)));
  }

  String says() {
    return words.say("whatif.say", whatIf.lot().number());
  }

  String analysis() {
    return whatIf.lot().digitalLink("") + "/fault";
  }

  /// The smallest scopes, those at several risks that are the same one told once.
  List<Row> rows() {
    List<WhatIf.Option> options = chosen.isEmpty() ? whatIf.options() : smallest();
    return options.stream()
        .collect(Collectors.groupingBy(one -> one.scope().causes().stream().sorted().toList()))
        .values()
        .stream()
        .map(same -> row(same.getLast()))
        .sorted((one, other) -> Double.compare(one.left(), other.left()))
        .toList();
  }

  private List<WhatIf.Option> smallest() {
    return whatIf.options().subList(0, whatIf.options().size() - 1);
  }

  /// What the chosen causes reach.
  Optional<Row> choice() {
    return chosen.isEmpty() ? Optional.empty() : Optional.of(row(whatIf.options().getLast()));
  }

  private Row row(WhatIf.Option option) {
    Scope scope = option.scope();
    return new Row(
        words.say("whatif.pieces", number(scope.pieces())),
        words.say("whatif.left", percent(scope.riskLeft())),
        scope.riskLeft(),
        covered(option),
        option.watched().map(this::watched),
        option.left().stream().findFirst().map(this::left));
  }

  /// The likeliest by name, each with how likely it is.
  private List<String> covered(WhatIf.Option option) {
    long rest =
        option.scope().causes().stream().filter(key -> !key.equals(Suspects.NONE)).count() - TOLD;
    Stream<String> names =
        option.covered().stream().limit(rest > 1 ? TOLD : option.covered().size()).map(this::told);
    return (rest > 1 ? Stream.concat(names, Stream.of(words.say("whatif.more", rest))) : names)
        .toList();
  }

  private String told(WhatIf.Share share) {
    return words.say("whatif.share", name(share.key()), percent(share.probability()));
  }

  private String watched(WhatIf.Watched watched) {
    return words.say(
        "whatif.watched",
        percent(watched.probability()),
        number(watched.pieces()),
        percent(watched.riskLeft()));
  }

  private String left(WhatIf.Share share) {
    return words.say("whatif.likeliest-left", told(share));
  }

  /// One possible recall.
  ///
  /// @param left risk left, 0 to 1
  /// @param watched what it would be if a fault of the formula were watched for, if it is covered
  /// @param likeliestLeft the likeliest cause that isn't covered
  record Row(
      String pieces,
      String risk,
      double left,
      List<String> causes,
      Optional<String> watched,
      Optional<String> likeliestLeft) {}

  /// Causes to choose from, the likeliest first.
  List<Choice> causes() {
    return whatIf.causes().stream()
        .filter(one -> !one.key().equals(Suspects.NONE))
        .limit(SHOWN)
        .map(
            one ->
                new Choice(
                    one.key(),
                    name(one.key()),
                    words.say("whatif.cause", percent(one.probability()), number(one.pieces())),
                    chosen.contains(one.key())))
        .toList();
  }

  /// A cause to tick.
  record Choice(String key, String name, String says, boolean ticked) {}

  private String name(String key) {
    return Optional.ofNullable(candidates.get(key)).map(this::name).orElse(key);
  }

  /// Formula and use are called as their stage is.
  private String name(Candidate one) {
    String stage = words.say("fault.stage." + one.stage().word());
    String name = one.names().in(words.language().tag());
    return stage.equals(name) ? name : stage + " · " + name;
  }

  private static String number(double pieces) {
    return String.format(Locale.ROOT, "%,d", Math.round(pieces));
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return percent < 0.05
        ? "< 0.1%"
        : String.format(Locale.ROOT, percent < 10 ? "%.1f%%" : "%.0f%%", percent);
  }
}
