package suyuan.verifier.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.admission.Admission;
import suyuan.model.admission.Decision;
import suyuan.model.admission.LedgerView;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.InMemoryRegistry;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.model.wire.Call;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.Goods;

/// Microseconds of CPU for each event that the contract's own work takes, on one thread and without
/// a network: reading the arguments of a statement and admission, beside the making of it.
public final class AdmissionBench {
  private static final Submitter MEMBER = new Submitter("BenchMSP");
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int STATEMENTS = 20;
  private static final int ROUNDS = Integer.getInteger("rounds", 12);

  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);
  private final LedgerView ledger;
  private int number;

  private AdmissionBench() {
    InMemoryRegistry registry = new InMemoryRegistry();
    for (Cast member : Cast.values()) {
      Bytes secret = Ed25519.newPrivateKey(new SecureRandom());
      signers.put(member, Ed25519.signer(secret));
      registry.apply(new RegistryRecord.PartyRegistered(member.party(MEMBER.mspId())));
      registry.apply(
          new RegistryRecord.KeyRegistered(member.id(), Ed25519.publicKey(secret), member.id()));
    }
    for (Goods goods : Goods.values()) {
      registry.apply(new RegistryRecord.ProductPublished(goods.product()));
    }
    this.ledger = new Nothing(registry);
  }

  public static void main(String[] arguments) {
    AdmissionBench bench = new AdmissionBench();
    bench.run("the demo's mix", Press.Mix.DEMO);
    bench.run("single items", Press.Mix.SINGLE);
  }

  private void run(String name, Press.Mix mix) {
    Press press = new Press(mix, SignedStatement.DEFAULT_EVENTS, 0);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = CPU.getCurrentThreadCpuTime();
      List<List<Bytes>> statements = new ArrayList<>();
      for (int i = 0; i < STATEMENTS; i++) {
        statements.add(statement(press.form()));
      }
      double made = CPU.getCurrentThreadCpuTime() - start;
      start = CPU.getCurrentThreadCpuTime();
      statements.forEach(this::admit);
      double admitted = CPU.getCurrentThreadCpuTime() - start;
      double events = STATEMENTS * SignedStatement.DEFAULT_EVENTS;
      int bytes = statements.stream().mapToInt(all -> all.getLast().size()).sum();
      System.out.printf(
          "%s, round %d: made in %.1f us, admitted in %.1f us, packed into %.0f bytes%n",
          name, round, made / 1e3 / events, admitted / 1e3 / events, bytes / events);
    }
  }

  private List<Bytes> statement(Press.Form form) {
    return Press.print(form, new StatementId("s" + number++), Press.signer(signers, form.by()));
  }

  private void admit(List<Bytes> arguments) {
    Call.RecordStatement call = (Call.RecordStatement) Call.of("record", arguments);
    Decision decision = Admission.admit(MEMBER, call.statement(), ledger);
    if (!(decision instanceof Decision.Admitted)) {
      throw new IllegalStateException("Not admitted: " + decision);
    }
  }

  /// A ledger with a registry and nothing else on it.
  private record Nothing(Registry registry) implements LedgerView {
    @Override
    public Optional<Filed> filed(PartyId party, StatementId id) {
      return Optional.empty();
    }

    @Override
    public Set<Flag.Kind> marks(Lot lot) {
      return Set.of();
    }
  }
}
