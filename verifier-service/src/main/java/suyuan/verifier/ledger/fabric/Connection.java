package suyuan.verifier.ledger.fabric;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/// A member's connection to one gateway peer. Every step of a transaction has a deadline of its
/// own.
final class Connection implements AutoCloseable {
  private static final int EVALUATE_SECONDS = 10;
  private static final int ENDORSE_SECONDS = 15;
  private static final int SUBMIT_SECONDS = 10;
  private static final int STATUS_SECONDS = 30;

  /// A peer cuts off who asks for a sign of life more than once a minute.
  private static final int ALIVE_SECONDS = 65;

  /// A refusal's sentences come in the trailers, once for each endorser; the default is 8 KiB.
  private static final int MAX_METADATA = 1 << 20;

  /// Blocks hold bodies, and config blocks everyone's certificates; the default is 4 MiB.
  private static final int MAX_MESSAGE = 100 << 20;

  private final Channel channel;
  private final ManagedChannel grpc;
  private final Gateway gateway;

  private Connection(Channel channel, ManagedChannel grpc, Gateway gateway) {
    this.channel = channel;
    this.grpc = grpc;
    this.gateway = gateway;
  }

  static Connection open(Channel channel, Member member, Member.Peer peer)
      throws IOException, GeneralSecurityException {
    ChannelCredentials tls =
        TlsChannelCredentials.newBuilder().trustManager(peer.tlsAuthority().toFile()).build();
    ManagedChannel grpc =
        Grpc.newChannelBuilder(peer.address(), tls)
            .maxInboundMetadataSize(MAX_METADATA)
            .maxInboundMessageSize(MAX_MESSAGE)
            .keepAliveTime(ALIVE_SECONDS, TimeUnit.SECONDS)
            .build();
    return new Connection(channel, grpc, gateway(member, grpc));
  }

  private static Gateway gateway(Member member, ManagedChannel grpc)
      throws IOException, GeneralSecurityException {
    return Gateway.newInstance()
        .identity(identity(member))
        .signer(signer(member))
        .connection(grpc)
        .evaluateOptions(call -> call.withDeadlineAfter(EVALUATE_SECONDS, TimeUnit.SECONDS))
        .endorseOptions(call -> call.withDeadlineAfter(ENDORSE_SECONDS, TimeUnit.SECONDS))
        .submitOptions(call -> call.withDeadlineAfter(SUBMIT_SECONDS, TimeUnit.SECONDS))
        .commitStatusOptions(call -> call.withDeadlineAfter(STATUS_SECONDS, TimeUnit.SECONDS))
        .connect();
  }

  private static Identity identity(Member member) throws IOException, GeneralSecurityException {
    try (Reader pem = Files.newBufferedReader(member.certificate())) {
      return new X509Identity(member.mspId(), Identities.readX509Certificate(pem));
    }
  }

  private static Signer signer(Member member) throws IOException, GeneralSecurityException {
    try (Reader pem = Files.newBufferedReader(member.key())) {
      return Signers.newPrivateKeySigner(Identities.readPrivateKey(pem));
    }
  }

  Channel channel() {
    return channel;
  }

  Gateway gateway() {
    return gateway;
  }

  Network network() {
    return gateway.getNetwork(channel.name());
  }

  Contract contract() {
    return network().getContract(channel.chaincode());
  }

  /// The peer's own questions about the channel's blocks.
  Contract blocks() {
    return network().getContract("qscc");
  }

  /// Connects without waiting out the pause that a failed attempt brings, two minutes at most.
  void connectAnew() {
    grpc.resetConnectBackoff();
  }

  @Override
  public void close() {
    gateway.close();
    grpc.shutdownNow();
  }
}
