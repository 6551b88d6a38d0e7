package suyuan.verifier.alert;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether the node may send to an address: https, to the open Internet. Otherwise a webhook would
/// be a way to reach what only this node's network can. The host's addresses are looked at again
/// before every sending, since names move.
final class Target {
  private static final int LONGEST = 1_000;

  private final boolean insideToo;

  /// @param insideToo for nodes whose receivers are on their own network: http and private
  ///   addresses too
  Target(boolean insideToo) {
    this.insideToo = insideToo;
  }

  /// What is wrong with it, as a sentence; empty if nothing is.
  Optional<String> wrong(String url) {
    Optional<URI> uri = parsed(url);
    if (uri.isEmpty()) {
      return Optional.of("This is not a URL with a host, without name and password.");
    }
    String scheme = uri.get().getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(insideToo && scheme.equals("http"))) {
      return Optional.of("The URL must begin with https.");
    }
    return insideToo ? Optional.empty() : wrongHost(uri.get().getHost());
  }

  private static Optional<URI> parsed(String url) {
    try {
      URI uri = URI.create(url);
      boolean whole = uri.getScheme() != null && uri.getHost() != null;
      return whole && uri.getUserInfo() == null && url.length() <= LONGEST
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> wrongHost(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Target::isPublic)
          ? Optional.empty()
          : Optional.of("The host is not on the open Internet.");
    } catch (UnknownHostException e) {
      return Optional.of("The host has no address.");
    }
  }

  static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && switch (address) {
          case Inet4Address four -> isPublic(four.getAddress());
          case Inet6Address six -> isPublicSix(six.getAddress());
          default -> false;
        };
  }

  /// Neither this network, shared space, protocol assignments, benchmarking nor reserved (RFC
  /// 6890).
  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    return first != 0
        && first < 224
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && four[2] == 0)
        && !(first == 198 && (second == 18 || second == 19));
  }

  /// Global unicast only (2000::/3), without the ways back to IPv4 (6to4, Teredo).
  private static boolean isPublicSix(byte[] six) {
    int first = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
    int second = ((six[2] & 0xff) << 8) | (six[3] & 0xff);
    return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second == 0);
  }
}
