package suyuan.verifier.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server's own refusals (no such route, method, media type, size, credential) as problem
/// documents. A failure of ours tells nothing of its insides.
@Singleton
final class ProblemBodies implements JsonErrorResponseBodyProvider<byte[]> {
  private static final Pattern ARGUMENT =
      Pattern.compile("Failed to convert argument \\[(\\w+)] for value \\[(.*)] due to: .*");

  static final String FAILED = "The node failed; the request can be sent again.";

  @Override
  public String contentType() {
    return Problem.MEDIA_TYPE;
  }

  @Override
  public byte[] body(ErrorContext context, HttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    return Problem.of(status, word(status), sentence(context, status)).json().canonical().toArray();
  }

  private static String word(HttpStatus status) {
    return status == HttpStatus.REQUEST_ENTITY_TOO_LARGE
        ? "too-large"
        : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The server speaks of arguments and bodies as its code names them.
  private static String reason(ErrorContext context) {
    String said =
        context.getErrors().stream()
            .findFirst()
            .map(io.micronaut.http.server.exceptions.response.Error::getMessage)
            .orElse("");
    Matcher argument = ARGUMENT.matcher(said);
    if (argument.matches()) {
      return "The parameter " + argument.group(1) + " can't be " + argument.group(2) + ".";
    }
    return said.startsWith("Required Body") ? "The request has no body." : said;
  }

  private static String sentence(ErrorContext context, HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "This needs a credential: send 'Authorization: Bearer ' and the token.";
      case FORBIDDEN -> "This credential doesn't carry the role that this needs.";
      case NOT_FOUND -> "There is nothing here.";
      case REQUEST_ENTITY_TOO_LARGE -> "The request is larger than this node takes.";
      case BAD_REQUEST -> reason(context);
      default ->
          status.getCode() >= 500
              ? FAILED
              : context.getErrors().stream()
                  .findFirst()
                  .map(io.micronaut.http.server.exceptions.response.Error::getMessage)
                  .orElse(status.getReason());
    };
  }
}
