package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import suyuan.model.Bytes;
import suyuan.model.admission.Fault;
import suyuan.model.admission.FaultCode;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Receipt;
import suyuan.model.ledger.Submitter;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.model.wire.Call;
import suyuan.model.wire.Find;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.LedgerUnavailable;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;

/// A ledger on a Fabric channel. Writes under the identity of the submitter's MSP; reads through
/// the first member's peers.
public final class FabricLedger implements Ledger, AutoCloseable {
  private final Channel channel;
  private final Map<Submitter, Desk> desks = new LinkedHashMap<>();
  private final Desk own;
  private final BlockReader reader;
  private final Chain chain;
  private final RegistryFold registry;

  /// A member's peers as it writes through them, and the blocks as those peers have them.
  private record Desk(Connections connections, Chain chain) {}

  /// Opens a ledger; a channel that can't be reached is found out later.
  ///
  /// @param members at least one; the first one's peers are read from
  public static FabricLedger open(Channel channel, List<Member> members)
      throws IOException, GeneralSecurityException {
    Map<Submitter, Connections> connections = new LinkedHashMap<>();
    for (Member member : members) {
      connections.put(new Submitter(member.mspId()), Connections.open(channel, member));
    }
    return new FabricLedger(channel, connections);
  }

  private FabricLedger(Channel channel, Map<Submitter, Connections> members) {
    this.channel = channel;
    this.reader = new BlockReader(channel);
    members.forEach(
        (member, to) -> desks.put(member, new Desk(to, new Chain(to, channel, reader))));
    this.own = desks.values().iterator().next();
    this.chain = new Chain(own.connections().apart(), channel, reader);
    this.registry =
        new RegistryFold(
            chain, new FabricReplay(own.connections().apart(), reader::registrations, -1));
  }

  @Override
  public Outcome record(Submitter by, SignedStatement statement) {
    return write(by, new Call.RecordStatement(statement));
  }

  @Override
  public Outcome register(Submitter by, SignedRegistration registration) {
    return write(by, new Call.Register(registration));
  }

  private Outcome write(Submitter by, Call call) {
    Desk desk = desks.get(by);
    if (desk == null) {
      return new Outcome.Refused(List.of(noIdentity(by)));
    }
    Outcome outcome = new Submission(desk.connections(), desk.chain(), channel, call).run();
    if (outcome instanceof Outcome.Recorded(Receipt receipt, boolean _)) {
      registry.seen(receipt.position().block());
    }
    return outcome;
  }

  private static Fault noIdentity(Submitter by) {
    return new Fault(
        FaultCode.FOREIGN_SUBMITTER,
        OptionalInt.empty(),
        "party",
        "This node has no identity of " + by.mspId() + ".");
  }

  @Override
  public Optional<Receipt> receipt(PartyId party, StatementId id) {
    Find question = new Find(party, id);
    byte[][] arguments = question.arguments().stream().map(Bytes::toArray).toArray(byte[][]::new);
    try {
      Transaction answer =
          own.connections()
              .ask(
                  connection ->
                      connection
                          .contract()
                          .newProposal(Find.FUNCTION)
                          .addArguments(arguments)
                          .build()
                          .endorse());
      return version(answer, question.key()).flatMap(own.chain()::filing).map(Filing::receipt);
    } catch (GatewayException | InvalidProtocolBufferException e) {
      throw new LedgerUnavailable("The members' peers do not answer.", e);
    }
  }

  private Optional<Position> version(Transaction answer, String key)
      throws InvalidProtocolBufferException {
    PreparedTransaction prepared = PreparedTransaction.parseFrom(answer.getBytes());
    return FabricTransaction.of(prepared.getEnvelope(), channel.chaincode())
        .flatMap(found -> found.state().reads().getOrDefault(key, Optional.empty()));
  }

  @Override
  public Registry registry() {
    return registry.current();
  }

  @Override
  public Replay replay(long afterBlock) {
    return new FabricReplay(own.connections().apart(), reader::read, afterBlock);
  }

  @Override
  public long head() {
    return chain.height() - 1;
  }

  @Override
  public void close() {
    registry.close();
    desks.values().forEach(desk -> desk.connections().close());
  }
}
