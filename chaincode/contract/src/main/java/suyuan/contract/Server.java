package suyuan.contract;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/// The contract's gRPC server. Told to end, it lets the transactions at work finish and their
/// answers go out first.
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// For the last answers to leave; the peer itself never ends its stream.
  private static final Duration FLUSH = Duration.ofMillis(300);

  /// A statement's arguments and an answer with all its faults are far below.
  private static final int MAX_MESSAGE = 16 << 20;

  private final LedgerChaincode chaincode;
  private final Gate gate;
  private final String packageId;
  private final Set<Conversation> ready = ConcurrentHashMap.newKeySet();
  private final io.grpc.Server grpc;

  Server(LedgerChaincode chaincode, Gate gate, Settings settings) throws IOException {
    this.chaincode = chaincode;
    this.gate = gate;
    this.packageId = settings.packageId();
    this.grpc =
        NettyServerBuilder.forAddress(settings.address(), credentials(settings))
            .addService(new Service())
            .directExecutor()
            .maxInboundMessageSize(MAX_MESSAGE)
            .permitKeepAliveTime(1, TimeUnit.MINUTES)
            .permitKeepAliveWithoutCalls(true)
            .build();
  }

  private static ServerCredentials credentials(Settings settings) throws IOException {
    return TlsServerCredentials.newBuilder()
        .keyManager(settings.certificate().toFile(), settings.key().toFile())
        .trustManager(OnePeer.of(settings.clientAuthority(), settings.peer()))
        .clientAuth(ClientAuth.REQUIRE)
        .build();
  }

  void start() throws IOException {
    grpc.start();
  }

  void await() throws InterruptedException {
    grpc.awaitTermination();
  }

  /// Returns when the transactions at work are done and answered, or take too long.
  void stop() {
    try {
      if (!gate.close(PATIENCE)) {
        System.err.println("suyuan-contract: transactions are still at work; ending all the same");
      }
      grpc.shutdown().awaitTermination(FLUSH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      grpc.shutdownNow();
    }
  }

  /// Whether a peer may begin transactions.
  boolean isConnected() {
    return !ready.isEmpty();
  }

  private final class Service extends ChaincodeGrpc.ChaincodeImplBase {
    @Override
    public StreamObserver<ChaincodeMessage> connect(StreamObserver<ChaincodeMessage> peer) {
      // Without it, what is said to a peer that has gone would be an error.
      ((ServerCallStreamObserver<ChaincodeMessage>) peer).setOnCancelHandler(() -> {});
      return Conversation.begin(packageId, chaincode, peer, ready);
    }
  }
}
