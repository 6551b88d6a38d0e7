package suyuan.verifier.projection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.history.EventRef;
import suyuan.model.history.Subject;

/// Which things were made from which: edges from input to output, nearest first.
///
/// @param complete whether nothing was left out for being too much
public record Genealogy(List<Edge> edges, boolean complete) {

  /// One thing went into another in this event.
  public record Edge(Subject input, Subject output, EventRef by) {}

  /// Everything that occurs.
  public Set<Subject> subjects() {
    return edges.stream()
        .flatMap(edge -> Stream.of(edge.input(), edge.output()))
        .collect(Collectors.toSet());
  }
}
