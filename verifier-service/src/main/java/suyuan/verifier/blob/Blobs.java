package suyuan.verifier.blob;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.verifier.blob.Blob.Visibility;

/// The node's blobs, in PostgreSQL. The same bytes are kept once, as first brought.
@Singleton
public final class Blobs {
  private static final int MOST_WANTED = 10_000;

  private final Jdbi jdbi;
  private final Cache<Bytes, Boolean> wanted =
      Caffeine.newBuilder().maximumSize(MOST_WANTED).expireAfterWrite(Duration.ofHours(1)).build();

  public Blobs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Keeps a blob; returns its SHA-256 (32 bytes). What is there already stays as it is.
  public Bytes put(Blob blob) {
    Bytes sha256 = blob.sha256();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into node.blob (sha256, media_type, visibility, owner, content)
                    values (?, ?, ?, ?, ?) on conflict do nothing\
                    """)
                .bind(0, sha256.toArray())
                .bind(1, blob.mediaType().value())
                .bind(2, blob.visibility().name().toLowerCase(Locale.ROOT))
                .bind(3, blob.owner().value())
                .bind(4, blob.content().toArray())
                .execute());
    return sha256;
  }

  /// Which of these this node has. The others are wanted: they may come from other nodes.
  public Set<Bytes> have(Collection<Bytes> digests) {
    if (digests.isEmpty()) {
      return Set.of();
    }
    Set<Bytes> here = among(digests);
    digests.stream().filter(one -> !here.contains(one)).forEach(this::want);
    return here;
  }

  /// The blob with this SHA-256, which records name. If this node doesn't have it, it is wanted.
  public Optional<Blob> named(Bytes sha256) {
    Optional<Blob> blob = get(sha256);
    if (blob.isEmpty()) {
      want(sha256);
    }
    return blob;
  }

  private void want(Bytes sha256) {
    wanted.put(sha256, true);
  }

  /// What was looked for lately and isn't here.
  Set<Bytes> wanted() {
    Set<Bytes> all = Set.copyOf(wanted.asMap().keySet());
    Set<Bytes> here = all.isEmpty() ? Set.of() : among(all);
    wanted.invalidateAll(here);
    return all.stream().filter(one -> !here.contains(one)).collect(Collectors.toSet());
  }

  private Set<Bytes> among(Collection<Bytes> digests) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select sha256 from node.blob where sha256 in (<digests>)")
                .bindList("digests", digests.stream().map(Bytes::toArray).toList())
                .map((row, context) -> Bytes.of(row.getBytes(1)))
                .set());
  }

  /// The blob with this SHA-256, if this node has it.
  public Optional<Blob> get(Bytes sha256) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select content, media_type, visibility, owner from node.blob where sha256 = ?")
                .bind(0, sha256.toArray())
                .map(
                    (row, context) ->
                        new Blob(
                            Bytes.of(row.getBytes(1)),
                            new MediaKind(row.getString(2)),
                            Visibility.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                            new PartyId(row.getString(4))))
                .findOne());
  }
}
