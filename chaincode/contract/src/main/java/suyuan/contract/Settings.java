package suyuan.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;

/// How the server runs, from the environment: the names that Fabric's own samples use, and the
/// chaincode's name on its channel.
///
/// @param chaincode `SUYUAN_CHAINCODE_NAME`, `suyuan` if it isn't set
/// @param key `CHAINCODE_TLS_KEY`: the server's private key, PKCS#8 in PEM
/// @param certificate `CHAINCODE_TLS_CERT`: the server's certificate chain, PEM
/// @param clientCa `CHAINCODE_CLIENT_CA_CERT`: the authority of the peers that may connect, PEM
record Settings(String chaincode, Path key, Path certificate, Path clientCa) {

  /// @throws IllegalArgumentException with a sentence that names the variable
  static Settings of(Map<String, String> environment) {
    required(environment, "CORE_CHAINCODE_ID_NAME");
    required(environment, "CHAINCODE_SERVER_ADDRESS");
    return new Settings(
        environment.getOrDefault("SUYUAN_CHAINCODE_NAME", "suyuan"),
        file(environment, "CHAINCODE_TLS_KEY"),
        file(environment, "CHAINCODE_TLS_CERT"),
        file(environment, "CHAINCODE_CLIENT_CA_CERT"));
  }

  /// Mutual TLS: naming the clients' authority makes their certificates required.
  void secure(ChaincodeServerProperties server) {
    server.setTlsEnabled(true);
    server.setKeyFile(key.toString());
    server.setKeyCertChainFile(certificate.toString());
    server.setTrustCertCollectionFile(clientCa.toString());
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set.");
    }
    return value;
  }

  private static Path file(Map<String, String> environment, String name) {
    Path path = Path.of(required(environment, name));
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(name + ": " + path + " can't be read.");
    }
    return path;
  }
}
