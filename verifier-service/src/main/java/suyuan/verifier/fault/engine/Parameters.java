package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

/// What the engine assumes before it has seen any data. [Stated] has the values and their reasons.
///
/// @param priors probability of each stage, NONE included; shared equally by a stage's causes.
///   Stages without cause fall out
/// @param another probability that a further cause is at work beside one
/// @param lambdas how many times as often the exposed are claimed about, each equally probable
/// @param symptoms P(symptom | stage); what isn't there doesn't tell stages apart
/// @param background P(symptom) without common cause; the weight of that statement in claims
/// @param records P(says | this is the cause); what records say otherwise is fitted
/// @param trust probability that a record so attested tells the truth
/// @param delay days from sale to claim
/// @param rate claims per piece by background
/// @param limits bounds on evidence and sources
/// @param gate what naming takes
public record Parameters(
    Map<Stage, Double> priors,
    double another,
    List<Double> lambdas,
    Map<Stage, Map<String, Double>> symptoms,
    Background background,
    Records records,
    Map<Attestation, Double> trust,
    Delays delay,
    Rate rate,
    Limits limits,
    Naming gate) {
  public Parameters {
    priors = Map.copyOf(priors);
    lambdas = List.copyOf(lambdas);
    symptoms = Map.copyOf(symptoms);
    trust = Map.copyOf(trust);
  }

  /// @param weight claims that this statement is worth
  public record Background(Map<String, Double> symptoms, double weight) {
    public Background {
      symptoms = Map.copyOf(symptoms);
    }
  }

  /// @param ofCause P(says | cause) by what it says; MISSING: as a ratio, not a probability
  /// @param otherwise stated P(says | not the cause)
  /// @param weight records that the second statement is worth, before the brand's own are counted
  public record Records(
      Map<Says, Double> ofCause, Map<Says, Double> otherwise, double missingRatio, double weight) {
    public Records {
      ofCause = Map.copyOf(ofCause);
      otherwise = Map.copyOf(otherwise);
    }
  }

  /// @param weight claims that the statement is worth
  public record Delays(double mean, double shape, double weight) {}

  /// @param pieces sold pieces that the statement is worth
  public record Rate(double perPiece, double pieces) {}

  /// @param evidence no cause gets more than this ratio from all its records, nor less than one
  ///   over it
  /// @param perSource claims that one source is worth at most, by its kind (`claimant`)
  public record Limits(double evidence, Map<String, Double> perSource) {
    public Limits {
      perSource = Map.copyOf(perSource);
    }
  }

  /// @param claimsWithRecord fewest claims if a physical record speaks against it
  /// @param claims fewest claims otherwise
  /// @param p level that is spent over all looks
  /// @param draws of the Monte-Carlo scan
  /// @param suspect from this posterior on it is suspected
  public record Naming(
      double posterior,
      double claimsWithRecord,
      double claims,
      double p,
      int draws,
      double suspect) {}

  /// The values that stand until there are better ones.
  public static Parameters stated() {
    return Stated.PARAMETERS;
  }

  void writeTo(PictureOutput out) {
    out.put(words(priors)).put(another).put(lambdas.size());
    lambdas.forEach(out::put);
    out.put(symptoms.size());
    new TreeMap<>(symptoms).forEach((stage, table) -> out.put(stage.name()).put(table));
    out.put(background.symptoms()).put(background.weight());
    out.put(words(records.ofCause())).put(words(records.otherwise()));
    out.put(records.missingRatio()).put(records.weight()).put(words(trust));
    out.put(delay.mean()).put(delay.shape()).put(delay.weight());
    out.put(rate.perPiece()).put(rate.pieces()).put(limits.evidence()).put(limits.perSource());
    out.put(gate.posterior()).put(gate.claimsWithRecord()).put(gate.claims());
    out.put(gate.p()).put(gate.draws()).put(gate.suspect());
  }

  private static <E extends Enum<E>> Map<String, Double> words(Map<E, Double> table) {
    return table.entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
  }

  static Parameters read(PictureInput in) throws IOException {
    Map<Stage, Double> priors = in.table(Stage.class);
    double another = in.number();
    List<Double> lambdas = in.list(PictureInput::number);
    Map<Stage, Map<String, Double>> symptoms = new EnumMap<>(Stage.class);
    for (int left = in.size(); left > 0; left--) {
      symptoms.put(in.one(Stage.class, Enum::name), in.table());
    }
    Background background = new Background(in.table(), in.number());
    Map<Says, Double> ofCause = in.table(Says.class);
    Map<Says, Double> otherwise = in.table(Says.class);
    Records records = new Records(ofCause, otherwise, in.number(), in.number());
    return new Parameters(
        priors,
        another,
        lambdas,
        symptoms,
        background,
        records,
        in.table(Attestation.class),
        new Delays(in.number(), in.number(), in.number()),
        new Rate(in.number(), in.number()),
        new Limits(in.number(), in.table()),
        new Naming(in.number(), in.number(), in.number(), in.number(), in.size(), in.number()));
  }
}
