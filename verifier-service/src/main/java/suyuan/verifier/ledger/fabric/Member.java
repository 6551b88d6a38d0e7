package suyuan.verifier.ledger.fabric;

import java.nio.file.Path;

/// One identity under which this node may write, and the peer through which it does.
///
/// @param mspId the organisation's MSP
/// @param certificate the identity's certificate, PEM
/// @param key its private key, PKCS#8 in PEM
/// @param peer `host:port` of the gateway peer
/// @param tlsAuthority the authority that the peer's TLS certificate must come from, PEM
public record Member(String mspId, Path certificate, Path key, String peer, Path tlsAuthority) {}
