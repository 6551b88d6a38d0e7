package suyuan.verifier.claim;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;

/// Turns where a claim comes from into pseudonyms: the same source always gets the same one, and
/// nobody can tell from it who that is without this node's key (HMAC-SHA-256, 64 bits kept).
@Singleton
final class Pseudonyms {
  private static final int HEX_DIGITS = 16;

  private final Jdbi jdbi;

  Pseudonyms(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// `device:…`, and where known `claimant:…` and `desk:…`.
  SortedSet<String> of(Origin origin) {
    byte[] key = key();
    SortedSet<String> sources = new TreeSet<>();
    sources.add("device:" + mac(key, "device\n" + origin.address() + "\n" + origin.agent()));
    origin
        .contact()
        .map(one -> one.toLowerCase(Locale.ROOT).replaceAll("[\\s()-]", ""))
        .ifPresent(one -> sources.add("claimant:" + mac(key, "claimant\n" + one)));
    origin.desk().ifPresent(party -> sources.add("desk:" + party.value()));
    return sources;
  }

  private byte[] key() {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "insert into node.claim_key (key) values (?) on conflict do nothing", fresh);
          return handle.createQuery("select key from node.claim_key").mapTo(byte[].class).one();
        });
  }

  private static String mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Bytes.of(sum).hex().substring(0, HEX_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
