package suyuan.verifier.fault.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.Bytes;

/// Everything an analysis rests on, at one moment.
///
/// @param claims those of the window, in order of time
/// @param past what the brand's closed lots tell of delays, background and symptoms
public record Picture(
    Items items,
    List<Cause> causes,
    List<Claim> claims,
    Window window,
    Past past,
    Parameters parameters) {

  public Picture {
    causes = List.copyOf(causes);
    claims =
        claims.stream()
            .sorted(Comparator.comparing(Claim::made).thenComparing(Claim::number))
            .toList();
    Set<String> keys = new HashSet<>();
    for (Cause cause : causes) {
      if (!keys.add(cause.key())) {
        throw new IllegalArgumentException("two causes with the key " + cause.key());
      }
      if (cause.exposed().last() >= items.size()) {
        throw new IllegalArgumentException(cause.key() + " reaches an item that isn't there");
      }
    }
    for (Claim claim : claims) {
      if (claim.item() < 0 || claim.item() >= items.size()) {
        throw new IllegalArgumentException(claim.number() + " is about no item of the picture");
      }
    }
  }

  /// One claim.
  ///
  /// @param item index of what it is about
  /// @param symptom code: `smell`
  /// @param sources who stands behind it, as far as known, each with its kind: `claimant:…`,
  ///   `device:…`, `desk:…`; pseudonyms, no names. The influence of each is bounded
  /// @param shop where the item was sold, if known, else empty
  public record Claim(
      String number, int item, Instant made, String symptom, Set<String> sources, String shop) {
    public Claim {
      sources = Set.copyOf(sources);
    }

    /// All that may push one way together, each with its kind; the shop is one of them.
    Set<String> influences() {
      if (shop.isEmpty()) {
        return sources;
      }
      Set<String> all = new HashSet<>(sources);
      all.add("shop:" + shop);
      return all;
    }

    void writeTo(Digest digest) {
      digest.put(number).put(item).put(made.toEpochMilli()).put(symptom).put(shop);
      digest.put(sources.size());
      new TreeSet<>(sources).forEach(digest::put);
    }
  }

  /// Days in which claims were counted, both included; days since 1970 UTC.
  public record Window(int from, int to) {
    public Window {
      if (to < from) {
        throw new IllegalArgumentException("a window ends after it begins");
      }
    }
  }

  /// SHA-256 over everything that bears on the outcome.
  public Bytes digest() {
    Digest digest = new Digest().put(Engine.VERSION).put(window.from()).put(window.to());
    items.writeTo(digest);
    digest.put(causes.size());
    causes.forEach(one -> one.writeTo(digest));
    digest.put(claims.size());
    claims.forEach(one -> one.writeTo(digest));
    past.writeTo(digest);
    parameters.writeTo(digest);
    return digest.done();
  }
}
