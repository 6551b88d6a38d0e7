package suyuan.verifier.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.report.Step.Stage;

/// The four to six steps of a journey, out of all events.
final class Journey {
  private static final int MOST_STEPS = 6;

  private Journey() {}

  static List<Step> of(Case it) {
    Map<Stage, List<Told>> stages = new EnumMap<>(Stage.class);
    Ingredients ingredients = Ingredients.of(it.productions(), it.dossier().events());
    for (Told told : it.dossier().events()) {
      stage(it, told, ingredients)
          .ifPresent(stage -> stages.computeIfAbsent(stage, _ -> new ArrayList<>()).add(told));
    }
    if (stages.size() > MOST_STEPS) {
      stages.remove(Stage.STORAGE);
    }
    Map<Stage, List<Correction>> corrections = corrections(it, ingredients);
    return stages.entrySet().stream()
        .map(
            one ->
                step(
                    it,
                    one.getKey(),
                    one.getValue(),
                    corrections.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  private static Map<Stage, List<Correction>> corrections(Case it, Ingredients ingredients) {
    Map<Stage, List<Correction>> stages = new EnumMap<>(Stage.class);
    for (Amended amended : it.dossier().amended()) {
      amended
          .original()
          .flatMap(told -> stage(it, told, ingredients))
          .ifPresent(
              stage ->
                  stages
                      .computeIfAbsent(stage, _ -> new ArrayList<>())
                      .add(Corrections.of(amended, it.speaker())));
    }
    return stages;
  }

  /// Material is one stage, whatever happened to it before it was used.
  private static Optional<Stage> stage(Case it, Told told, Ingredients ingredients) {
    if (!it.isUpstream(told.event())) {
      return own(told.event());
    }
    return ingredients.tellsOf(told) ? Optional.of(Stage.MATERIAL) : Optional.empty();
  }

  private static Optional<Stage> own(TraceEvent event) {
    return switch (event) {
      case TraceEvent.MaterialReceived _ -> Optional.of(Stage.MATERIAL);
      case TraceEvent.BatchProduced _, TraceEvent.Reworked _ -> Optional.of(Stage.PRODUCTION);
      case TraceEvent.QualityChecked _ -> Optional.of(Stage.QUALITY);
      case TraceEvent.Shipped _, TraceEvent.Received _, TraceEvent.ConditionsRecorded _ ->
          Optional.of(Stage.TRANSPORT);
      case TraceEvent.Stored _ -> Optional.of(Stage.STORAGE);
      case TraceEvent.Sold _ -> Optional.of(Stage.SALE);
      case TraceEvent.Returned _, TraceEvent.AfterSale _ -> Optional.of(Stage.AFTER_SALE);
      case TraceEvent.Sampled _,
          TraceEvent.SerialsCommissioned _,
          TraceEvent.Packed _,
          TraceEvent.Unpacked _,
          TraceEvent.Adjusted _,
          TraceEvent.Destroyed _,
          TraceEvent.Recalled _,
          TraceEvent.RecallLifted _,
          TraceEvent.Corrected _,
          TraceEvent.Observed _ ->
          Optional.empty();
    };
  }

  private static Step step(Case it, Stage stage, List<Told> told, List<Correction> corrections) {
    Told first = told.getFirst();
    Told last = told.getLast();
    Optional<Exposure> exposure =
        stage == Stage.TRANSPORT ? ColdChainCheck.exposure(it) : Optional.empty();
    return new Step(
        stage,
        parties(it, told),
        from(first.event()).map(it.speaker()::where),
        last.event().at().place().map(it.speaker()::where),
        first.time().atOffset(first.event().at().offset()),
        last.time().atOffset(last.event().at().offset()),
        count(stage, told),
        channel(last.event()),
        exposure,
        stage == Stage.TRANSPORT ? it.way().chart() : List.of(),
        stage == Stage.TRANSPORT ? new LotLegs(it).of() : List.of(),
        corrections,
        Answer.asserted(
            fails(it, stage, exposure) ? Outcome.FAILS : Outcome.HOLDS,
            it.speaker().evidence(told)));
  }

  private static List<Who> parties(Case it, List<Told> told) {
    return told.stream().map(it.speaker()::who).distinct().toList();
  }

  private static Optional<Gln> from(TraceEvent event) {
    return event instanceof TraceEvent.Shipped shipped
        ? Optional.of(shipped.from())
        : event.at().place();
  }

  private static Optional<String> channel(TraceEvent event) {
    return event instanceof TraceEvent.Sold sold ? sold.channel() : Optional.empty();
  }

  private static long count(Stage stage, List<Told> told) {
    return switch (stage) {
      case MATERIAL -> number(told, TraceEvent.MaterialReceived.class);
      case TRANSPORT -> CustodyCheck.legs(told).size();
      case PRODUCTION, QUALITY, STORAGE, SALE, AFTER_SALE -> told.size();
    };
  }

  private static long number(List<Told> told, Class<? extends TraceEvent> kind) {
    return told.stream().filter(one -> kind.isInstance(one.event())).count();
  }

  private static boolean fails(Case it, Stage stage, Optional<Exposure> exposure) {
    return exposure.map(Exposure::exceeds).orElse(false)
        || (stage == Stage.QUALITY && QualityCheck.of(it).fails());
  }
}
