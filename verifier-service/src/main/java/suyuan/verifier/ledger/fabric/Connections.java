package suyuan.verifier.ledger.fabric;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import suyuan.model.Bytes;
import suyuan.model.wire.Call;

/// A member's connections to its peers, in order of preference. A peer that is of no use (down, cut
/// off, without its chaincode) rests for a while and the next one is asked; after its rest it comes
/// first again.
final class Connections implements AutoCloseable {
  private final List<Line> lines;

  private Connections(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /// Opens them; a peer that doesn't answer is found out at its first use.
  static Connections open(Channel channel, Member member)
      throws IOException, GeneralSecurityException {
    List<Line> lines = new ArrayList<>();
    for (Member.Peer peer : member.peers()) {
      lines.add(new Line(peer.address(), Connection.open(channel, member, peer)));
    }
    return new Connections(lines);
  }

  /// The same connections, of whose use is judged apart: a peer without its chaincode can't endorse
  /// and still has blocks.
  Connections apart() {
    return new Connections(lines.stream().map(Line::apart).toList());
  }

  /// Something to ask of a peer.
  @FunctionalInterface
  interface Question<T> {
    T askedOf(Connection connection) throws GatewayException;
  }

  /// Asks the peers in turn until one can answer. An answer that is a refusal of our contract is
  /// one, and so is a disagreement of endorsers.
  ///
  /// @throws GatewayException the refusal or disagreement, or the failure of the peer that was
  ///   asked last
  <T> T ask(Question<T> question) throws GatewayException {
    return ask(question, line -> {});
  }

  /// Has a proposal endorsed, on the same terms.
  Endorsed endorse(Call call) throws GatewayException {
    byte[][] arguments = call.arguments().stream().map(Bytes::toArray).toArray(byte[][]::new);
    return ask(
        connection ->
            new Endorsed(
                connection,
                connection
                    .contract()
                    .newProposal(call.function())
                    .addArguments(arguments)
                    .build()
                    .endorse()),
        Line::works);
  }

  /// An endorsed transaction and the connection that it came by.
  record Endorsed(Connection by, Transaction transaction) {}

  private <T> T ask(Question<T> question, Consumer<Line> answered) throws GatewayException {
    List<Line> order = order();
    for (Line line : order) {
      try {
        T answer = question.askedOf(line.connection());
        answered.accept(line);
        return answer;
      } catch (GatewayException e) {
        if (Refusal.isIn(e) || Disagreement.isIn(e)) {
          throw e;
        }
        line.rest(e.getStatus().toString());
        if (line.equals(order.getLast())) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("A member without a peer");
  }

  /// Those that work in order of preference, then those that rest.
  List<Line> order() {
    return Stream.concat(
            lines.stream().filter(line -> !line.rests()), lines.stream().filter(Line::rests))
        .toList();
  }

  boolean isPreferred(Line line) {
    return line.equals(lines.getFirst());
  }

  @Override
  public void close() {
    lines.forEach(line -> line.connection().close());
  }
}
