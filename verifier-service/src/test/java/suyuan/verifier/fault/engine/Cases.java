package suyuan.verifier.fault.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// Small pictures, as sentences.
final class Cases {
  static final int TODAY = 20_000;

  private Cases() {}

  /// Items sold one after another over the forty days before today.
  static Items sold(int count) {
    return Items.of(IntStream.range(0, count).map(i -> TODAY - 40 + i % 40).toArray());
  }

  static Exposed between(int from, int to) {
    return Exposed.of(IntStream.range(from, to).toArray());
  }

  static Cause cause(Stage stage, String key, Exposed exposed, PhysicalRecord... records) {
    return new Cause(stage, key, "party of " + key, exposed, List.of(records));
  }

  static PhysicalRecord record(PhysicalRecord.Says says) {
    return new PhysicalRecord("event " + says, says, PhysicalRecord.Attestation.RAW);
  }

  /// One claim about each, each from another household and shop.
  static List<Claim> claims(String symptom, int... items) {
    List<Claim> claims = new ArrayList<>();
    for (int item : items) {
      int number = claims.size();
      claims.add(
          new Claim(
              "C" + number,
              item,
              Instant.ofEpochSecond(86_400L * (TODAY - 5) + number),
              symptom,
              Set.of("claimant:" + number, "device:" + number),
              "shop " + number % 7));
    }
    return claims;
  }

  static Picture picture(Items items, List<Cause> causes, List<Claim> claims) {
    return new Picture(
        items, causes, claims, new Window(TODAY - 60, TODAY), Past.NONE, Parameters.stated());
  }
}
