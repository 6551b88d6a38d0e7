package suyuan.verifier.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Tells a host that this machine can't listen on from a port that is taken.
final class OwnAddress {
  private OwnAddress() {}

  /// @throws StartException if no machine, or another one, has this name or address
  static void require(String host) {
    try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return;
    } catch (UnknownHostException e) {
      throw new StartException("No address is known for the host %s.".formatted(host), e);
    } catch (BindException e) {
      throw new StartException("The host %s is not an address of this machine.".formatted(host), e);
    } catch (IOException e) {
      throw new StartException(
          "The node can't listen on the host %s: %s.".formatted(host, e.getMessage()), e);
    }
  }
}
