package suyuan.verifier.resolver;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jdbi.v3.core.Jdbi;

/// Returns one stored row by its key: what a report's throughput is held against. Only there where
/// the setting `suyuan.bench` is on.
@Hidden
@Controller("/bench")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "suyuan.bench", value = "true")
final class Bench {
  private static final int PREFIX = "/bench".length();

  private final Jdbi jdbi;

  Bench(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Get("/{+key}")
  HttpResponse<byte[]> row(HttpRequest<?> request, String key) {
    String path = request.getUri().getRawPath().substring(PREFIX);
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select value from node.bench where key = ?")
                    .bind(0, path)
                    .mapTo(byte[].class)
                    .findOne())
        .<HttpResponse<byte[]>>map(HttpResponse::ok)
        .orElseGet(HttpResponse::notFound);
  }
}
