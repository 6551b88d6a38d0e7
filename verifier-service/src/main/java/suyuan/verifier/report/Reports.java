package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers scans.
@Singleton
@Requires(beans = Records.class)
public final class Reports {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final Records records;
  private final CurrentRegistry registry;
  private final MadeProducts products;
  private final Measured measured;
  private final InstantSource clock;

  Reports(
      Records records,
      CurrentRegistry registry,
      MadeProducts products,
      Measured measured,
      InstantSource clock) {
    this.records = records;
    this.registry = registry;
    this.products = products;
    this.measured = measured;
    this.clock = clock;
  }

  /// The report about a product, lot or item. Where the records can't be read it says so and
  /// nothing else: a failure of ours is never shown as a fault of the product.
  public Report about(Asked subject, Looks looks) {
    Instant now = clock.instant();
    try {
      Dossier dossier = records.about(subject);
      return Assembly.of(
          Case.of(dossier, registry.speaker(), products.of(dossier), measured, now), looks);
    } catch (RuntimeException e) {
      LOG.error("No report on {}: {}", subject.path(), e.toString(), e);
      return couldNotCheck(subject, now);
    }
  }

  static Report couldNotCheck(Asked subject, Instant now) {
    return new Report(
        subject,
        Verdict.COULD_NOT_CHECK,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        new AsOf(-1, Instant.EPOCH, now));
  }
}
