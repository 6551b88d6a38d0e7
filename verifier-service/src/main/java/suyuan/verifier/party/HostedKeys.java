package suyuan.verifier.party;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.Signer;

/// The private keys (Ed25519) that this node keeps for parties, encrypted at rest.
@Singleton
public final class HostedKeys {
  private final Jdbi jdbi;
  private final MasterKey master;
  private final SecureRandom random = new SecureRandom();

  HostedKeys(
      Jdbi jdbi,
      @Value("${suyuan.home}") String home,
      @Value("${suyuan.master-key:}") String fromEnvironment) {
    this.jdbi = jdbi;
    this.master =
        MasterKey.of(
            Optional.of(fromEnvironment).filter(key -> !key.isEmpty()),
            Path.of(home, "master.key"));
  }

  /// Makes a new key for a party and returns the public one (32 bytes). The ledger has yet to hear
  /// of it.
  Bytes create(PartyId party) {
    Bytes secret = Ed25519.newPrivateKey(random);
    Bytes open = Ed25519.publicKey(secret);
    String id = KeyId.of(open).value();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into node.hosted_key (key_id, party, sealed) values (?, ?, ?)",
                id,
                party.value(),
                master.seal(secret, id).toArray()));
    return open;
  }

  /// The public key (32 bytes) of a party's newest key here.
  Optional<Bytes> newest(PartyId party) {
    return sealed(party).map(key -> Ed25519.publicKey(master.open(key.secret, key.id)));
  }

  /// Signs for a party with its newest key here; empty if this node keeps none for it.
  public Optional<Signer> signer(PartyId party) {
    return sealed(party).map(key -> Ed25519.signer(master.open(key.secret, key.id)));
  }

  private Optional<Sealed> sealed(PartyId party) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select key_id, sealed from node.hosted_key
                    where party = ? order by created desc limit 1\
                    """)
                .bind(0, party.value())
                .map((row, context) -> new Sealed(row.getString(1), Bytes.of(row.getBytes(2))))
                .findOne());
  }

  private record Sealed(String id, Bytes secret) {}
}
