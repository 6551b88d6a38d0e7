package suyuan.contract;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/// The conversation with a peer over one stream, in Fabric's chaincode protocol: we give our name,
/// the peer says that it is ready and how many keys it takes at once, and then each of its
/// transactions asks for state until it is completed. Fabric's Java shim has no batches of keys, so
/// a transaction would wait for the peer once for each key.
final class Conversation implements StreamObserver<ChaincodeMessage> {
  private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

  private final LedgerChaincode chaincode;
  private final StreamObserver<ChaincodeMessage> peer;
  private final Set<Conversation> ready;
  private final Map<String, Inquiry> open = new ConcurrentHashMap<>();
  private volatile Batches batches = Batches.NONE;

  private Conversation(
      LedgerChaincode chaincode, StreamObserver<ChaincodeMessage> peer, Set<Conversation> ready) {
    this.chaincode = chaincode;
    this.peer = peer;
    this.ready = ready;
  }

  /// Begins with our name.
  ///
  /// @param packageId as the peer knows the chaincode
  /// @param ready holds the conversation while the peer may begin transactions
  static Conversation begin(
      String packageId,
      LedgerChaincode chaincode,
      StreamObserver<ChaincodeMessage> peer,
      Set<Conversation> ready) {
    Conversation conversation = new Conversation(chaincode, peer, ready);
    ChaincodeID name = ChaincodeID.newBuilder().setName(packageId).build();
    conversation.send(
        ChaincodeMessage.newBuilder()
            .setType(ChaincodeMessage.Type.REGISTER)
            .setPayload(name.toByteString())
            .build());
    return conversation;
  }

  @Override
  public void onNext(ChaincodeMessage message) {
    switch (message.getType()) {
      case READY -> {
        batches = Batches.of(message.getPayload());
        ready.add(this);
      }
      case TRANSACTION -> begin(message);
      case RESPONSE, ERROR -> answer(message);
      case KEEPALIVE -> send(message);
      // Registered; or what no peer says to a chaincode without an initialisation.
      default -> {}
    }
  }

  private void begin(ChaincodeMessage message) {
    Inquiry inquiry = new Inquiry(message, this::send);
    open.put(key(message), inquiry);
    Thread.startVirtualThread(
        () -> {
          ChaincodeMessage outcome = outcome(message, inquiry);
          open.remove(key(message), inquiry);
          send(outcome);
        });
  }

  private ChaincodeMessage outcome(ChaincodeMessage message, Inquiry inquiry) {
    try {
      Invocation invocation = Invocation.of(message, new PeerStore(inquiry, batches));
      return inquiry.message(
          ChaincodeMessage.Type.COMPLETED, chaincode.invoke(invocation).toByteString());
    } catch (PeerFailure e) {
      return inquiry.message(
          ChaincodeMessage.Type.ERROR, ByteString.copyFromUtf8(String.valueOf(e.getMessage())));
    } catch (RuntimeException | OutOfMemoryError e) {
      return inquiry.message(ChaincodeMessage.Type.ERROR, told(e));
    }
  }

  /// Without the message, which may hold what the transaction carries.
  private static ByteString told(Throwable unexpected) {
    String what = unexpected.getClass().getName() + " in the contract";
    LOG.warning(() -> what + ": " + Arrays.toString(unexpected.getStackTrace()));
    return ByteString.copyFromUtf8(what);
  }

  private void answer(ChaincodeMessage message) {
    Inquiry asked = open.get(key(message));
    if (asked != null) {
      asked.answer(message);
    }
  }

  private static String key(ChaincodeMessage message) {
    return message.getChannelId() + " " + message.getTxid();
  }

  /// A stream takes one message at a time.
  private void send(ChaincodeMessage message) {
    synchronized (peer) {
      peer.onNext(message);
    }
  }

  @Override
  public void onError(Throwable cause) {
    end();
  }

  @Override
  public void onCompleted() {
    end();
    peer.onCompleted();
  }

  private void end() {
    ready.remove(this);
    open.values().forEach(Inquiry::end);
  }
}
