package suyuan.verifier.alert;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends one message once. A receiver has ten seconds to say a status; what else it says isn't
/// read, and where it points to isn't followed.
@Singleton
final class Sender {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int GONE = 410;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Target target;
  private final Duration patience;
  private final InstantSource clock;

  Sender(
      @Value("${suyuan.webhook.inside:false}") boolean inside,
      @Value("${suyuan.webhook.patience:10s}") Duration patience,
      InstantSource clock) {
    this.target = new Target(inside);
    this.patience = patience;
    this.clock = clock;
  }

  /// What became of it.
  sealed interface Sent {
    record Arrived(int status) implements Sent {}

    /// Try again later.
    ///
    /// @param why a short sentence or a status
    record Failed(String why) implements Sent {}

    /// The receiver wants no more.
    record Refused() implements Sent {}
  }

  Target target() {
    return target;
  }

  Sent send(Parcel parcel) {
    Optional<String> wrong = target.wrong(parcel.url());
    if (wrong.isPresent()) {
      return new Sent.Failed(wrong.get());
    }
    CompletableFuture<HttpResponse<@Nullable Void>> answer =
        http.sendAsync(request(parcel), statusOnly());
    try {
      return sent(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (TimeoutException e) {
      return new Sent.Failed("no answer in time");
    } catch (ExecutionException e) {
      return new Sent.Failed(
          e.getCause() instanceof HttpTimeoutException ? "no answer in time" : "no connection");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Sent.Failed("stopped");
    } finally {
      answer.cancel(true);
    }
  }

  private static Sent sent(int status) {
    if (status == GONE) {
      return new Sent.Refused();
    }
    return status >= 200 && status < 300
        ? new Sent.Arrived(status)
        : new Sent.Failed("status " + status);
  }

  private HttpRequest request(Parcel parcel) {
    long now = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(URI.create(parcel.url()))
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("User-Agent", "suyuan")
        .header("webhook-id", parcel.message())
        .header("webhook-timestamp", Long.toString(now))
        .header(
            "webhook-signature",
            Signature.of(parcel.secret(), parcel.message(), now, parcel.body()))
        .POST(BodyPublishers.ofByteArray(parcel.body().toArray()))
        .build();
  }

  /// A body may be without end.
  private static BodyHandler<@Nullable Void> statusOnly() {
    return _ -> new Deaf();
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
