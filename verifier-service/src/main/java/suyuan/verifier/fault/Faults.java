package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Registry;
import suyuan.verifier.claim.Claims;
import suyuan.verifier.fault.Analysis.Conclusion;
import suyuan.verifier.fault.Pictures.Drawn;
import suyuan.verifier.fault.Pictures.Story;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.report.AsOf;
import suyuan.verifier.report.CurrentRegistry;
import suyuan.verifier.report.Dossier;
import suyuan.verifier.report.Records;

/// Lists the stages a lot went through with the physical evidence on each, and asks the engine how
/// likely each is. Where no claim names an item there is nothing to count: then records alone may
/// raise a suspicion, and nobody is named.
@Singleton
@Requires(beans = Records.class)
public final class Faults {
  private final LotRecords records;
  private final CurrentRegistry registry;
  private final Stories stories;
  private final Claims claims;
  private final Pictures pictures;
  private final StoredAnalyses stored;
  private final InstantSource clock;

  Faults(
      LotRecords records,
      CurrentRegistry registry,
      Stories stories,
      Claims claims,
      Pictures pictures,
      StoredAnalyses stored,
      InstantSource clock) {
    this.records = records;
    this.registry = registry;
    this.stories = stories;
    this.claims = claims;
    this.pictures = pictures;
    this.stored = stored;
    this.clock = clock;
  }

  /// The analysis of a lot, as of now.
  public Analysis of(Lot lot) {
    Registry now = registry.now();
    Dossier dossier = records.of(lot);
    Population all = pictures.population(lot);
    Story story = stories.of(lot, dossier.events(), all);
    List<Candidate> candidates = story.candidates();
    Optional<Drawn> drawn = pictures.draw(lot, all, story, now, clock.instant());
    Optional<Diagnosis> diagnosis =
        drawn
            .filter(one -> !one.picture().causes().isEmpty())
            .map(Drawn::picture)
            .map(picture -> diagnosed(lot, picture));
    List<Candidate> ranked = diagnosis.map(one -> ranked(candidates, one)).orElse(candidates);
    return new Analysis(
        lot,
        claims.count(lot),
        pictures.tally(lot, drawn, diagnosis),
        drawn.map(Drawn::picture).map(LookTally::of).orElse(LookTally.NONE),
        ranked,
        diagnosis.map(Faults::conclusion).orElseGet(() -> conclusion(ranked)),
        diagnosis.isPresent() ? drawn.orElseThrow().things() : List.of(),
        diagnosis,
        new AsOf(dossier.head().block(), dossier.headTime(), clock.instant()));
  }

  private Diagnosis diagnosed(Lot lot, Picture picture) {
    Diagnosis found = Engine.diagnose(picture);
    stored.keep(lot, picture, found);
    return found;
  }

  /// The likeliest first, those that nothing could be counted for last.
  private static List<Candidate> ranked(List<Candidate> candidates, Diagnosis diagnosis) {
    Map<String, Double> posteriors = new HashMap<>();
    diagnosis.ranked().forEach(one -> posteriors.put(one.cause().key(), one.posterior()));
    return candidates.stream()
        .map(one -> one.with(Optional.ofNullable(posteriors.get(one.key()))))
        .sorted(Candidate.LIKELIEST)
        .toList();
  }

  private static Conclusion conclusion(Diagnosis diagnosis) {
    String first = diagnosis.ranked().getFirst().cause().key();
    return switch (diagnosis.gate().status()) {
      case UNDETERMINED -> new Conclusion.Undetermined();
      case SUSPECTED -> new Conclusion.Suspected(first);
      case NAMED -> new Conclusion.Named(first);
    };
  }

  private static Conclusion conclusion(List<Candidate> strongestFirst) {
    return strongestFirst.stream()
        .findFirst()
        .filter(one -> one.score() >= Weights.SUSPECT)
        .<Conclusion>map(one -> new Conclusion.Suspected(one.key()))
        .orElseGet(Conclusion.Undetermined::new);
  }
}
