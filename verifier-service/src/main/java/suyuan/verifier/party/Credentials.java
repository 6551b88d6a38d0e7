package suyuan.verifier.party;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;

/// The credentials this node has given out.
@Singleton
public final class Credentials {
  private final Jdbi jdbi;
  private final SecureRandom random = new SecureRandom();

  Credentials(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Gives out a new credential; its token can't be had a second time.
  public Issued issue(Caller caller, String label) {
    return store(Token.random(random), caller, label);
  }

  Issued store(Token token, Caller caller, String label) {
    byte[] name = new byte[8];
    random.nextBytes(name);
    String id = Bytes.of(name).hex();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into node.credential (id, token_hash, party, roles, label)
                    values (?, ?, ?, string_to_array(?, ','), ?)\
                    """)
                .bind(0, id)
                .bind(1, token.hash().toArray())
                .bind(2, caller.party().value())
                .bind(3, words(caller.access()))
                .bind(4, label)
                .execute());
    return new Issued(id, caller, label, token);
  }

  /// Ends a credential. False if there is none of that id, or it ended before.
  boolean revoke(String id) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "update node.credential set revoked = now() where id = ? and revoked is null",
                    id))
        == 1;
  }

  /// Whom this token stands for.
  Optional<Caller> caller(Token token) {
    byte[] hash = token.hash().toArray();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select token_hash, party, roles from node.credential
                    where token_hash = ? and revoked is null\
                    """)
                .bind(0, hash)
                .map(
                    (row, context) ->
                        new Found(
                            row.getBytes(1),
                            new Caller(new PartyId(row.getString(2)), access(row.getArray(3)))))
                .findOne()
                .filter(found -> MessageDigest.isEqual(found.hash, hash))
                .map(Found::caller));
  }

  boolean anyFor(Access access) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from node.credential where ? = any (roles) and revoked is null)\
                    """)
                .bind(0, access.word())
                .mapTo(Boolean.class)
                .one());
  }

  private static String words(Set<Access> access) {
    return access.stream().map(Access::word).sorted().collect(Collectors.joining(","));
  }

  private static Set<Access> access(Array words) throws SQLException {
    return Stream.of((String[]) words.getArray())
        .map(Access::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A credential just given out.
  public record Issued(String id, Caller caller, String label, Token token) {
    /// Roles in words, sorted.
    public List<String> roles() {
      return caller.access().stream().map(Access::word).sorted().toList();
    }
  }

  @SuppressWarnings(
      "ArrayRecordComponent") // a row as the database gives it, compared in constant time
  private record Found(byte[] hash, Caller caller) {}
}
