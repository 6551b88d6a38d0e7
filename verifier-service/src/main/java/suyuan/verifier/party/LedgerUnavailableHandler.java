package suyuan.verifier.party;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import suyuan.verifier.ledger.LedgerUnavailable;

/// A ledger that can't be read is 503 for whoever had to read it.
@Singleton
@SuppressWarnings("rawtypes")
final class LedgerUnavailableHandler
    implements ExceptionHandler<LedgerUnavailable, HttpResponse<byte[]>> {

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, LedgerUnavailable exception) {
    return Faults.unavailable(String.valueOf(exception.getMessage()));
  }
}
