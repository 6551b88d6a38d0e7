package suyuan.verifier.http;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Lot;

/// Paths that begin with a lot's Digital Link: `/01/{gtin}/10/{lot}/…`.
public final class LotPath {
  /// What stands between the slashes: nothing, 01, the GTIN, 10, the lot.
  private static final int PARTS = 5;

  private LotPath() {}

  /// The lot, read by GS1's rules.
  ///
  /// @throws ProblemException 400 `malformed-identifier`, 404
  public static Lot of(HttpRequest<?> request) {
    String[] parts = request.getUri().getRawPath().split("/", -1);
    try {
      return DigitalLink.parse(
              Identifier.CANONICAL_RESOLVER
                  + String.join("/", Arrays.asList(parts).subList(0, PARTS)))
          .lot()
          .orElseThrow(() -> Problem.notFound("There is no such lot.").asException());
    } catch (Gs1Exception e) {
      throw Problem.badRequest("malformed-identifier", String.valueOf(e.getMessage()))
          .asException();
    }
  }
}
