package suyuan.verifier.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/// Answers 503 to whatever would write while the disk is nearly full.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FullDisk {
  private static final Set<String> WRITES_NOTHING = Set.of("/find", "/sign-in");

  private final Room room;

  FullDisk(Room room) {
    this.room = room;
  }

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!reads && !WRITES_NOTHING.contains(request.getPath()) && !room.enough()) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", Room.SENTENCE).asException();
    }
  }
}
