package suyuan.verifier.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import suyuan.model.registry.Names;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Who;

/// A possible cause, with everything that speaks for and against it.
///
/// @param key unique within an analysis, stable over analyses: `material:06901…/L1`
/// @param names what people call it
/// @param party who kept the thing at that stage, if it is one party
/// @param posterior probability that it is the cause, once the statistical engine gives one
public record Candidate(
    Stage stage,
    String key,
    Names names,
    Optional<Who> party,
    Optional<Double> posterior,
    List<Line> lines) {
  /// The strongest first; stages of equal evidence in the order of a product's life.
  static final Comparator<Candidate> STRONGEST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::stage);

  /// The likeliest first; those of unknown probability by their records.
  static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingDouble((Candidate one) -> -one.posterior().orElse(-1.0))
          .thenComparing(STRONGEST);

  public Candidate {
    lines = List.copyOf(lines);
  }

  Candidate with(Optional<Double> likely) {
    return new Candidate(stage, key, names, party, likely, lines);
  }

  /// Sum of the log ratios.
  public double score() {
    return lines.stream().mapToDouble(Line::logRatio).sum();
  }

  List<Line> speakingFor() {
    return lines.stream().filter(line -> line.logRatio() > 0).toList();
  }

  List<Line> against() {
    return lines.stream().filter(line -> line.logRatio() <= 0).toList();
  }
}
