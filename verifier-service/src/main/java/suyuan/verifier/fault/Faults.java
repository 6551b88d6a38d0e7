package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.verifier.claim.Claims;
import suyuan.verifier.fault.Analysis.Conclusion;
import suyuan.verifier.report.AsOf;
import suyuan.verifier.report.CurrentRegistry;
import suyuan.verifier.report.Dossier;
import suyuan.verifier.report.Records;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Temperatures;
import suyuan.verifier.report.Told;

/// Lists the stages a lot went through with the physical evidence on each. Until the statistical
/// engine arrives nobody is named: at most suspected.
@Singleton
@Requires(beans = Records.class)
public final class Faults {
  private final LotRecords records;
  private final CurrentRegistry registry;
  private final Temperatures temperatures;
  private final Claims claims;
  private final InstantSource clock;

  Faults(
      LotRecords records,
      CurrentRegistry registry,
      Temperatures temperatures,
      Claims claims,
      InstantSource clock) {
    this.records = records;
    this.registry = registry;
    this.temperatures = temperatures;
    this.claims = claims;
    this.clock = clock;
  }

  /// The analysis of a lot, as of now.
  public Analysis of(Lot lot) {
    Registry now = registry.now();
    Dossier dossier = records.of(lot);
    List<Candidate> candidates = candidates(lot, now, dossier.events());
    return new Analysis(
        lot,
        claims.count(lot),
        candidates,
        conclusion(candidates),
        List.of(),
        Optional.empty(),
        new AsOf(dossier.head().block(), dossier.headTime(), clock.instant()));
  }

  private List<Candidate> candidates(Lot lot, Registry now, List<Told> events) {
    Speaker speaker = registry.speaker();
    List<Told> carriage = records.carriage(lot);
    List<Candidate> all = new ArrayList<>(new Makings(speaker, now, lot, events).of());
    all.addAll(
        new Legs(speaker, temperatures, now.product(lot.gtin()).flatMap(Product::limits))
            .of(carriage));
    all.addAll(new Places(speaker).of(carriage));
    return all.stream().sorted(Candidate.STRONGEST).toList();
  }

  private static Conclusion conclusion(List<Candidate> strongestFirst) {
    return strongestFirst.stream()
        .findFirst()
        .filter(one -> one.score() >= Weights.SUSPECT)
        .<Conclusion>map(one -> new Conclusion.Suspected(one.key()))
        .orElseGet(Conclusion.Undetermined::new);
  }
}
