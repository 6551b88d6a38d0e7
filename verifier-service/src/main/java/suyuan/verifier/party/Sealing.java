package suyuan.verifier.party;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import suyuan.model.Bytes;

/// Seals small secrets with this node's master key, so that a copy of the database alone opens
/// none.
@Singleton
public final class Sealing {
  private final MasterKey master;

  Sealing(
      @Value("${suyuan.home}") String home,
      @Value("${suyuan.master-key:}") String fromEnvironment) {
    this.master =
        MasterKey.of(
            Optional.of(fromEnvironment).filter(key -> !key.isEmpty()),
            Path.of(home, "master.key"));
  }

  /// @param name what it is the secret of; the same for opening it
  public Bytes seal(Bytes secret, String name) {
    return master.seal(secret, name);
  }

  /// @throws IllegalStateException if it was sealed with another key or under another name
  public Bytes open(Bytes sealed, String name) {
    return master.open(sealed, name);
  }
}
