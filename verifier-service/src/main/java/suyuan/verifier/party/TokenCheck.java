package suyuan.verifier.party;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Knows the callers by their bearer tokens.
@Singleton
final class TokenCheck implements TokenValidator<HttpRequest<?>> {
  private final Credentials credentials;
  private final ExecutorService blocking;

  TokenCheck(Credentials credentials, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.credentials = credentials;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    return Publishers.fromCompletableFuture(
        () -> CompletableFuture.supplyAsync(() -> authentication(token), blocking));
  }

  private @Nullable Authentication authentication(String token) {
    return credentials.caller(Token.of(token)).map(Caller::authentication).orElse(null);
  }
}
