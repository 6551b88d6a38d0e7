package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
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
/// the first member's peer.
public final class FabricLedger implements Ledger, AutoCloseable {
  private final Channel channel;
  private final Map<Submitter, Connection> connections = new LinkedHashMap<>();
  private final Connection own;
  private final BlockReader reader;
  private final Chain chain;
  private final Replay registrations;
  private final RegistryFold registry;

  /// @param members at least one; the first one's peer is read from
  public static FabricLedger open(Channel channel, List<Member> members)
      throws IOException, GeneralSecurityException {
    Map<Submitter, Connection> connections = new LinkedHashMap<>();
    for (Member member : members) {
      connections.put(new Submitter(member.mspId()), Connection.open(channel, member));
    }
    return new FabricLedger(channel, connections);
  }

  private FabricLedger(Channel channel, Map<Submitter, Connection> connections) {
    this.channel = channel;
    this.connections.putAll(connections);
    this.own = connections.values().iterator().next();
    this.reader = new BlockReader(channel);
    this.chain = new Chain(own, reader);
    this.registrations = replay(-1);
    this.registry = new RegistryFold(chain, registrations);
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
    Connection connection = connections.get(by);
    return connection == null
        ? new Outcome.Refused(List.of(noIdentity(by)))
        : new Submission(connection, new Chain(connection, reader), call).run();
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
    Proposal proposal = own.contract().newProposal(Find.FUNCTION).addArguments(arguments).build();
    try {
      return version(proposal.endorse(), question.key())
          .flatMap(chain::filing)
          .map(Filing::receipt);
    } catch (EndorseException | InvalidProtocolBufferException e) {
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
    return new FabricReplay(own, reader, afterBlock);
  }

  @Override
  public long head() {
    return chain.height() - 1;
  }

  @Override
  public void close() {
    registrations.close();
    connections.values().forEach(Connection::close);
  }
}
