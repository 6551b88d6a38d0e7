package suyuan.verifier.registry;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import suyuan.model.ledger.Position;
import suyuan.verifier.http.Problem;

/// Pages of a list: how many there are on one, and the token that leads to the next.
final class Paging {
  private static final int LONGEST = 200;

  private Paging() {}

  static int size(int perPage) {
    return Math.clamp(perPage, 1, LONGEST);
  }

  /// The same answer, saying where it goes on.
  static MutableHttpResponse<byte[]> next(MutableHttpResponse<byte[]> answer, String target) {
    return answer.header(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"");
  }

  static String token(Position position) {
    return position.block() + "." + position.index();
  }

  static Position position(String token) {
    if (!token.matches("-1\\.0|\\d{1,18}\\.\\d{1,9}")) {
      throw Problem.badRequest("bad-query", "This token was not given out by this node.")
          .with("field", "nextPageToken")
          .asException();
    }
    int dot = token.indexOf('.');
    return new Position(
        Long.parseLong(token.substring(0, dot)), Integer.parseInt(token.substring(dot + 1)));
  }
}
