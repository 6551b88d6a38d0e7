package suyuan.verifier.recall;

import java.util.Comparator;
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
        causes(scope));
  }

  private List<String> causes(Scope scope) {
    List<String> keys =
        scope.causes().stream()
            .filter(key -> !key.equals(Suspects.NONE))
            .sorted(Comparator.comparingInt(likeliest()::indexOf))
            .toList();
    int rest = keys.size() - TOLD;
    Stream<String> names = keys.stream().limit(rest > 1 ? TOLD : keys.size()).map(this::name);
    return (rest > 1 ? Stream.concat(names, Stream.of(words.say("whatif.more", rest))) : names)
        .toList();
  }

  private List<String> likeliest() {
    return whatIf.causes().stream().map(WhatIf.Reaches::key).toList();
  }

  /// One possible recall.
  ///
  /// @param left risk left, 0 to 1
  record Row(String pieces, String risk, double left, List<String> causes) {}

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
