package suyuan.verifier.party;

import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suyuan.model.registry.PartyId;

/// Who makes a request: the party its credential is bound to, and what it may do. A controller gets
/// one by naming it as a parameter; where anonymous callers are welcome too, by [#of].
public record Caller(PartyId party, Set<Access> access) {
  public Caller {
    access = Set.copyOf(access);
  }

  public boolean may(Access what) {
    return access.contains(what);
  }

  /// The caller behind an authentication; empty for an anonymous one.
  public static Optional<Caller> of(@Nullable Authentication authentication) {
    return authentication == null ? Optional.empty() : Optional.of(known(authentication));
  }

  static Caller known(Authentication authentication) {
    return new Caller(
        new PartyId(authentication.getName()),
        authentication.getRoles().stream()
            .map(Access::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  Authentication authentication() {
    return Authentication.build(party.value(), access.stream().map(Access::word).toList());
  }
}
