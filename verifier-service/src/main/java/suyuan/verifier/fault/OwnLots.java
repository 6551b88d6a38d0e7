package suyuan.verifier.fault;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import suyuan.model.gs1.Lot;
import suyuan.verifier.http.LotPath;
import suyuan.verifier.http.Problem;
import suyuan.verifier.party.Caller;
import suyuan.verifier.report.CurrentRegistry;

/// The lots whose analyses a caller may see: those of its own products.
@Singleton
final class OwnLots {
  private final CurrentRegistry registry;

  OwnLots(CurrentRegistry registry) {
    this.registry = registry;
  }

  /// The lot that the request's path begins with.
  Lot of(HttpRequest<?> request, Caller caller) {
    Lot lot = LotPath.of(request);
    if (!registry.owns(caller.party(), lot.gtin())) {
      throw Problem.forbidden("Only the product's owner sees its fault analyses.").asException();
    }
    return lot;
  }
}
