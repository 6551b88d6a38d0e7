package suyuan.verifier.ledger.fabric;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What a member needs to use a channel, as `network.sh settings` prints it: a properties file with
/// `channel`, `chaincode`, `msp`, `certificate`, `key`, and for each gateway peer in order of
/// preference `peer` and `tls`, `peer.2` and `tls.2`, and so on. Relative paths begin at the file's
/// folder.
public record MemberFile(Channel channel, Member member) {

  /// Reads the file.
  ///
  /// @throws IllegalArgumentException with a sentence that names what is missing
  public static MemberFile read(Path file) {
    Properties given = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      given.load(text);
    } catch (IOException e) {
      throw new IllegalArgumentException("The file " + file + " can't be read.", e);
    }
    return new Parse(file, given).parsed();
  }

  private record Parse(Path file, Properties given) {

    MemberFile parsed() {
      Channel channel = new Channel(value("channel"), value("chaincode"));
      return new MemberFile(
          channel, new Member(value("msp"), path("certificate"), path("key"), peers()));
    }

    private List<Member.Peer> peers() {
      List<Member.Peer> peers = new ArrayList<>();
      peers.add(new Member.Peer(value("peer"), path("tls")));
      for (int i = 2; given.containsKey("peer." + i); i++) {
        peers.add(new Member.Peer(value("peer." + i), path("tls." + i)));
      }
      return peers;
    }

    private Path path(String name) {
      Path path = file.resolveSibling(value(name));
      if (!Files.isReadable(path)) {
        throw new IllegalArgumentException(
            "The file %s, named by %s in %s, can't be read.".formatted(path, name, file));
      }
      return path;
    }

    private String value(String name) {
      return Optional.ofNullable(given.getProperty(name))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .orElseThrow(() -> new IllegalArgumentException(name + " is missing in " + file + "."));
    }
  }
}
