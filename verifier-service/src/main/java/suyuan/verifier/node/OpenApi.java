package suyuan.verifier.node;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The description of the interfaces, as the build wrote it from the code.
@Hidden
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
final class OpenApi {

  private final byte[] document;

  OpenApi(ResourceResolver resources) {
    try (InputStream in =
        resources.getResourceAsStream("classpath:META-INF/swagger/suyuan.yml").orElseThrow()) {
      document = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get
  @Produces("application/yaml")
  HttpResponse<byte[]> document() {
    return HttpResponse.ok(document);
  }
}
