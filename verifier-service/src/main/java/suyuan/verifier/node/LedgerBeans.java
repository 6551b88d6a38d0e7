package suyuan.verifier.node;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.embedded.EmbeddedLedger;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;

/// The clock, and the ledger that this node writes to.
@Factory
final class LedgerBeans {

  @Singleton
  @Primary
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  @Requires(missingProperty = FabricMember.FILE)
  Ledger embedded(Jdbi jdbi, InstantSource clock) {
    return new EmbeddedLedger(jdbi, clock);
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = FabricMember.FILE)
  FabricLedger fabric(@Value("${" + FabricMember.FILE + "}") String file)
      throws IOException, GeneralSecurityException {
    MemberFile member = MemberFile.read(Path.of(file));
    return FabricLedger.open(member.channel(), List.of(member.member()));
  }
}
