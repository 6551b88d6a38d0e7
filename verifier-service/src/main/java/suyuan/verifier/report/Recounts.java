package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.registry.Product.Limits;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerFiles;
import suyuan.verifier.coldchain.LoggerOutcome;
import suyuan.verifier.coldchain.LoggerSummary;
import suyuan.verifier.coldchain.Slice;

/// Counts logger files again. A file under its hash never changes, so a count is kept; a file that
/// isn't here may come.
@Singleton
final class Recounts implements Measured {
  private static final int KEPT = 5_000;
  private static final int MOST_READINGS = 300_000;

  private static final int WAYS = 20_000;

  private final LoggerFiles files;
  private final Cache<Question, Recount> known = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Conditions, List<Slice>> readings =
      Caffeine.newBuilder()
          .maximumWeight(MOST_READINGS)
          .weigher((Conditions _, List<Slice> slices) -> slices.size())
          .build();
  private final Cache<ItemPath, Way> ways = Caffeine.newBuilder().maximumSize(WAYS).build();

  Recounts(LoggerFiles files) {
    this.files = files;
  }

  private record Question(Bytes blob, Limits limits) {}

  @Override
  public Optional<Recount> of(Conditions said, Limits limits) {
    Question question = new Question(said.blob(), limits);
    Optional<Recount> kept = Optional.ofNullable(known.getIfPresent(question));
    return kept.or(
        () -> {
          Optional<Recount> counted = files.read(said.blob()).map(one -> count(one, said, limits));
          counted.ifPresent(recount -> known.put(question, recount));
          return counted;
        });
  }

  /// All things of a carton have one way; it is gone once.
  @Override
  public Way along(ItemPath path) {
    Way known = ways.getIfPresent(path);
    if (known != null) {
      return known;
    }
    Way way = path.way(this);
    if (way.isLasting()) {
      ways.put(path, way);
    }
    return way;
  }

  @Override
  public Optional<List<Slice>> slices(Conditions said) {
    Optional<List<Slice>> kept = Optional.ofNullable(readings.getIfPresent(said));
    return kept.or(
        () -> {
          Optional<List<Slice>> read =
              files.bearsOut(said).filter(so -> so).flatMap(_ -> slices(said.blob()));
          read.ifPresent(slices -> readings.put(said, slices));
          return read;
        });
  }

  private Optional<List<Slice>> slices(Bytes blob) {
    return files
        .read(blob)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case LoggerOutcome.Read(LoggerFile file) -> Optional.of(file.slices());
                  case LoggerOutcome.Refused _ -> Optional.empty();
                });
  }

  private Recount count(LoggerOutcome outcome, Conditions said, Limits limits) {
    return switch (outcome) {
      case LoggerOutcome.Refused _ -> Recount.told(said).refuted();
      case LoggerOutcome.Read read -> {
        LoggerSummary found =
            read.file().summary(new AllowedRange(limits.min(), limits.max()), Kinetics.USP);
        yield new Recount(
            found.secondsBelow(), found.secondsAbove(), files.bearsOut(said).orElse(false));
      }
    };
  }
}
