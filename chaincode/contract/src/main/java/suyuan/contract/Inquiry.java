package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/// What one transaction asks of its peer: one question at a time, each answered before the next, as
/// the peer demands.
final class Inquiry {
  private final ChaincodeMessage transaction;
  private final Consumer<ChaincodeMessage> peer;
  private final BlockingQueue<ChaincodeMessage> answers = new LinkedBlockingQueue<>();

  /// @param transaction the message that began it
  /// @param peer takes messages
  Inquiry(ChaincodeMessage transaction, Consumer<ChaincodeMessage> peer) {
    this.transaction = transaction;
    this.peer = peer;
  }

  /// Asks and waits.
  ///
  /// @throws PeerFailure if the peer can't answer or has hung up
  ByteString ask(ChaincodeMessage.Type type, MessageLite question) {
    peer.accept(message(type, question.toByteString()));
    ChaincodeMessage answer = next();
    if (answer.getType() != ChaincodeMessage.Type.RESPONSE) {
      throw new PeerFailure(answer.getPayload().toStringUtf8());
    }
    return answer.getPayload();
  }

  private ChaincodeMessage next() {
    try {
      return answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerFailure("interrupted");
    }
  }

  /// The peer's answer to the question that was asked last.
  void answer(ChaincodeMessage answer) {
    answers.add(answer);
  }

  /// The peer has hung up: nothing will be answered any more.
  void end() {
    answers.add(
        message(ChaincodeMessage.Type.ERROR, ByteString.copyFromUtf8("the peer has hung up")));
  }

  /// A message of this transaction.
  ChaincodeMessage message(ChaincodeMessage.Type type, ByteString payload) {
    return ChaincodeMessage.newBuilder()
        .setType(type)
        .setChannelId(transaction.getChannelId())
        .setTxid(transaction.getTxid())
        .setPayload(payload)
        .build();
  }
}
