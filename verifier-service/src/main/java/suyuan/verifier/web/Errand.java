package suyuan.verifier.web;

import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/// Something that a feature puts on the start page of a member who has signed in.
public interface Errand {
  /// A line and where it leads within this node.
  record Line(String says, String path) {}

  /// Empty if it is nothing to this member.
  Optional<Line> of(Authentication member, Words words);
}
