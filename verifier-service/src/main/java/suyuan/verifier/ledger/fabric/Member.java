package suyuan.verifier.ledger.fabric;

import java.nio.file.Path;
import java.util.List;

/// One identity under which this node may write, and the peers through which it does.
///
/// @param mspId the organisation's MSP
/// @param certificate the identity's certificate, PEM
/// @param key its private key, PKCS#8 in PEM
/// @param peers gateway peers in order of preference, its own organisation's first; at least one
public record Member(String mspId, Path certificate, Path key, List<Peer> peers) {

  /// A gateway peer.
  ///
  /// @param address `host:port`
  /// @param tlsAuthority the authority that its TLS certificate must come from, PEM
  public record Peer(String address, Path tlsAuthority) {}

  public Member {
    peers = List.copyOf(peers);
    if (peers.isEmpty()) {
      throw new IllegalArgumentException("A member needs a peer");
    }
  }
}
