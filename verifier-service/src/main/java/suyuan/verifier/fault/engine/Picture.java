package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /// What the claims count together if no source is behind two of them.
  public double mostWeight() {
    return claims.stream().mapToDouble(claim -> Lookups.weight(items, claim.item())).sum();
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
      made = made.truncatedTo(ChronoUnit.MILLIS);
      sources = Set.copyOf(sources);
    }

    /// Days since 1970 UTC.
    int day() {
      return Math.toIntExact(Math.floorDiv(made.getEpochSecond(), 86_400));
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

    void writeTo(PictureOutput out) {
      out.put(number).put(item).put(made.toEpochMilli()).put(symptom).put(shop);
      out.put(sources.size());
      new TreeSet<>(sources).forEach(out::put);
    }

    static Claim read(PictureInput in) throws IOException {
      String number = in.text();
      int item = in.size();
      Instant made = Instant.ofEpochMilli(in.whole());
      String symptom = in.text();
      String shop = in.text();
      return new Claim(number, item, made, symptom, Set.copyOf(in.list(PictureInput::text)), shop);
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

  /// SHA-256 over everything that bears on the outcome, as [#writeTo] writes it.
  public Bytes digest() {
    MessageDigest sha256 = sha256();
    writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
    return Bytes.of(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Writes the engine's version and the whole picture.
  public void writeTo(OutputStream stream) {
    PictureOutput out = new PictureOutput(stream);
    out.put(Engine.VERSION).put(window.from()).put(window.to());
    items.writeTo(out);
    out.put(causes.size());
    causes.forEach(one -> one.writeTo(out));
    out.put(claims.size());
    claims.forEach(one -> one.writeTo(out));
    past.writeTo(out);
    parameters.writeTo(out);
    out.end();
  }

  /// Reads what [#writeTo] wrote: the same digest again.
  ///
  /// @throws IOException if it is none, or another version's
  public static Picture read(InputStream stream) throws IOException {
    PictureInput in = new PictureInput(stream);
    String version = in.text();
    if (!version.equals(Engine.VERSION)) {
      throw new IOException("a picture of " + version + ", and this is " + Engine.VERSION);
    }
    Window window = new Window(in.day(), in.day());
    Items items = Items.read(in);
    List<Cause> causes = in.list(Cause::read);
    List<Claim> claims = in.list(Claim::read);
    Past past = Past.read(in);
    Picture picture = new Picture(items, causes, claims, window, past, Parameters.read(in));
    if (!in.isAtEnd()) {
      throw new IOException("there is more than a picture");
    }
    return picture;
  }
}
