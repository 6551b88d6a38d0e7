package suyuan.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;

/// How the server runs, from the environment: the names that Fabric's own samples use, and three of
/// ours.
///
/// @param packageId `CORE_CHAINCODE_ID_NAME`: the package id, as the peer knows the chaincode
/// @param chaincode `SUYUAN_CHAINCODE_NAME`: the chaincode's name on its channel; `suyuan`
/// @param address `CHAINCODE_SERVER_ADDRESS`: `host:port` to listen on
/// @param key `CHAINCODE_TLS_KEY`: the server's private key, PKCS#8 in PEM
/// @param certificate `CHAINCODE_TLS_CERT`: the server's certificate chain, PEM
/// @param clientAuthority `CHAINCODE_CLIENT_CA_CERT`: the authority of the peers' TLS certificates,
///   PEM
/// @param peer `SUYUAN_PEER_CERT`: the TLS certificate of the one peer that may connect, PEM;
///   without it whoever has one from the authority may
/// @param health `SUYUAN_HEALTH_ADDRESS`: loopback `host:port` of the health check, if wanted
record Settings(
    String packageId,
    String chaincode,
    InetSocketAddress address,
    Path key,
    Path certificate,
    Path clientAuthority,
    Optional<Path> peer,
    Optional<InetSocketAddress> health) {

  /// @throws IllegalArgumentException with a sentence that names the variable
  static Settings of(Map<String, String> environment) {
    return new Settings(
        required(environment, "CORE_CHAINCODE_ID_NAME"),
        environment.getOrDefault("SUYUAN_CHAINCODE_NAME", "suyuan"),
        address("CHAINCODE_SERVER_ADDRESS", required(environment, "CHAINCODE_SERVER_ADDRESS")),
        key(environment, "CHAINCODE_TLS_KEY"),
        certificate(environment, "CHAINCODE_TLS_CERT"),
        certificate(environment, "CHAINCODE_CLIENT_CA_CERT"),
        peer(environment, "SUYUAN_PEER_CERT"),
        health(environment, "SUYUAN_HEALTH_ADDRESS"));
  }

  private static Optional<Path> peer(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").isEmpty()
        ? Optional.empty()
        : Optional.of(certificate(environment, name));
  }

  private static Optional<InetSocketAddress> health(Map<String, String> environment, String name) {
    Optional<InetSocketAddress> address =
        Optional.ofNullable(environment.get(name))
            .filter(value -> !value.isEmpty())
            .map(value -> address(name, value));
    address
        .filter(found -> !found.getAddress().isLoopbackAddress())
        .ifPresent(
            found -> {
              throw new IllegalArgumentException(
                  name + ": the health check listens on this machine alone, such as 127.0.0.1.");
            });
    return address;
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set.");
    }
    return value;
  }

  private static InetSocketAddress address(String name, String value) {
    int colon = value.lastIndexOf(':');
    try {
      InetSocketAddress address =
          new InetSocketAddress(
              value.substring(0, Math.max(0, colon)), Integer.parseInt(value.substring(colon + 1)));
      if (colon > 0 && !address.isUnresolved()) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // The sentence below says it all.
    }
    throw new IllegalArgumentException(name + ": " + value + " is no host:port of this machine.");
  }

  private static Path key(Map<String, String> environment, String name) {
    Path path = file(environment, name);
    if (!text(name, path).contains("-----BEGIN PRIVATE KEY-----")) {
      throw new IllegalArgumentException(name + ": " + path + " is no PKCS#8 key in PEM.");
    }
    return path;
  }

  private static Path certificate(Map<String, String> environment, String name) {
    Path path = file(environment, name);
    try (InputStream in = Files.newInputStream(path)) {
      if (!CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        return path;
      }
    } catch (CertificateException | IOException e) {
      // The sentence below says it all.
    }
    throw new IllegalArgumentException(name + ": " + path + " is no certificate in PEM.");
  }

  private static Path file(Map<String, String> environment, String name) {
    Path path = Path.of(required(environment, name));
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(name + ": " + path + " can't be read.");
    }
    return path;
  }

  private static String text(String name, Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ": " + path + " can't be read.", e);
    }
  }
}
