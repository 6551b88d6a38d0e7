package suyuan.verifier.demo;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;

/// Where the node is reached: by this program, and by a phone.
///
/// @param here from this machine
/// @param elsewhere from the network, if the node listens there
record Addresses(URI here, Optional<URI> elsewhere) {

  /// @param host what the node was told to listen on
  /// @param bound what it says of itself
  static Addresses of(String host, URI bound) {
    int port = bound.getPort();
    return switch (host) {
      case "0.0.0.0", "::" -> new Addresses(at("127.0.0.1", port), local().map(a -> at(a, port)));
      case "127.0.0.1", "localhost", "::1" ->
          new Addresses(at("127.0.0.1", port), Optional.empty());
      default -> new Addresses(at(host, port), Optional.of(at(host, port)));
    };
  }

  private static URI at(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }

  /// The first private IPv4 address of a network that is up.
  private static Optional<String> local() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(Addresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
          .map(InetAddress::getHostAddress)
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && !network.isVirtual();
    } catch (SocketException e) {
      return false;
    }
  }

  /// The address to show in links and codes.
  URI shown() {
    return elsewhere.orElse(here);
  }
}
