package suyuan.verifier.fault.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.Bytes;

/// What an analysis found.
///
/// @param ranked all causes, the most probable first
/// @param none probability that the claims have no common cause
/// @param counted claims, sources bounded, without those about things that nobody can have claimed
///   about in the window
/// @param credible how many of `ranked` it takes to hold 90 % of what isn't `none`'s
/// @param aliases causes near the top that reach nearly the same items
/// @param second the most probable cause of what is left without the first one's claims and items
/// @param gate what naming the first would take, and what of it is there
/// @param fitted delays and background as used
/// @param digest of the picture
/// @param version of the engine
public record Diagnosis(
    List<Ranked> ranked,
    double none,
    double counted,
    int credible,
    List<Aliases> aliases,
    Optional<Second> second,
    Gate gate,
    Fitted fitted,
    Bytes digest,
    String version) {
  public Diagnosis {
    ranked = List.copyOf(ranked);
    aliases = List.copyOf(aliases);
  }

  /// A cause with its probability and why.
  ///
  /// @param beside probability that it is at work beside one of the leading causes
  /// @param exposedClaims claims among the exposed, sources bounded
  /// @param exposedShare share of the window's exposure that it reaches (w)
  /// @param lines sum to ln `posterior`
  public record Ranked(
      Cause cause,
      double posterior,
      double beside,
      double exposedClaims,
      double exposedShare,
      List<Contribution> lines) {
    public Ranked {
      lines = List.copyOf(lines);
    }
  }

  /// What one thing adds to a log posterior.
  ///
  /// @param ref the claim's number, the record's event, or empty
  public record Contribution(Kind kind, String ref, double logRatio) {
    /// Where it comes from.
    public enum Kind {
      PRIOR,
      /// one claim; or all and their number, where they are not told apart
      CLAIM,
      /// how many claims there are, against the expected background
      RATE,
      RECORD,
      NORMALISER
    }
  }

  /// Causes that reach nearly the same items, so that claims can't tell them apart.
  ///
  /// @param keys of the causes, the most probable first
  /// @param separator what would
  public record Aliases(List<String> keys, Separator separator) {
    public Aliases {
      keys = List.copyOf(keys);
    }
  }

  /// The one record or test that would tell causes apart.
  ///
  /// @param key of the cause that it is about
  /// @param item one that `key` reaches and the other doesn't; -1: none
  public record Separator(How how, String key, int item) {
    /// By which means.
    public enum How {
      /// Get the record that is owed.
      OWED_RECORD,
      /// Test kept samples or stock that only one of them reached.
      TEST_ITEMS,
      /// Nothing but looking at the place itself.
      INSPECT
    }
  }

  /// A further cause beside the first.
  public record Second(String key, double posterior, double claims) {}

  /// The naming gate.
  ///
  /// @param p Monte-Carlo scan p, if it was asked for
  /// @param spent the p that this look may spend
  /// @param hasRecord whether a physical record speaks against it
  /// @param isSteady whether it stays first without its largest single source
  public record Gate(
      Status status,
      double posterior,
      double claims,
      Optional<Double> p,
      double spent,
      boolean hasRecord,
      boolean isSteady) {}

  /// What may be said.
  public enum Status {
    UNDETERMINED,
    SUSPECTED,
    NAMED
  }

  /// What was fitted to the brand's own data.
  ///
  /// @param meanDelay days
  /// @param delayShape of the gamma distribution
  /// @param backgroundRate claims per piece sold, over all time
  /// @param expected claims by background in the window
  public record Fitted(
      double meanDelay, double delayShape, double backgroundRate, double expected) {}

  /// The first, unless nothing points anywhere.
  public Optional<Ranked> pointedAt() {
    return gate.status() == Status.UNDETERMINED ? Optional.empty() : Optional.of(ranked.getFirst());
  }

  /// The fewest causes that hold `share` of the probability; `none` counts as one that reaches
  /// nothing.
  public List<Ranked> credibleSet(double share) {
    double[] sum = {none};
    return ranked.stream()
        .flatMap(
            one -> {
              boolean needed = sum[0] < share;
              sum[0] += one.posterior();
              return needed ? Stream.of(one) : Stream.of();
            })
        .toList();
  }
}
