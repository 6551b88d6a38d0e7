package suyuan.verifier.fault;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Lot;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Caller;
import suyuan.verifier.report.CurrentRegistry;

/// The lots whose analyses a caller may see: those of its own products.
@Singleton
final class OwnLots {
  private static final String ENDING = "/fault";

  private final CurrentRegistry registry;

  OwnLots(CurrentRegistry registry) {
    this.registry = registry;
  }

  /// The lot of a path that goes on with `/fault`.
  Lot of(HttpRequest<?> request, Caller caller) {
    Lot lot = lot(request.getUri().getRawPath());
    boolean owns =
        registry
            .now()
            .product(lot.gtin())
            .filter(product -> product.owner().equals(caller.party()))
            .isPresent();
    if (!owns) {
      throw Problem.forbidden("Only the product's owner sees its fault analyses.").asException();
    }
    return lot;
  }

  private static Lot lot(String path) {
    try {
      return DigitalLink.parse("https://id.gs1.org" + path.substring(0, path.lastIndexOf(ENDING)))
          .lot()
          .orElseThrow(() -> Problem.notFound("There is no such lot.").asException());
    } catch (Gs1Exception e) {
      throw Problem.badRequest("malformed-identifier", String.valueOf(e.getMessage()))
          .asException();
    }
  }
}
