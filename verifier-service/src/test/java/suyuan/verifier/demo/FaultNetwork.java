package suyuan.verifier.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.verifier.demo.Seats.Seat;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.Member;
import suyuan.verifier.ledger.fabric.MemberFile;
import suyuan.verifier.node.NodeProcess;

/// A Fabric network and a node for each member, each in a process of its own, to be killed. The
/// brand's node reaches its peers by lines that can be cut.
final class FaultNetwork implements AutoCloseable {
  private static final Path SCRIPT =
      Path.of("../network-config/network.sh").toAbsolutePath().normalize();

  private final Path folder;
  private final Network network;
  private final int firstPort = ThreadLocalRandom.current().nextInt(400, 500) * 100;
  private final Map<Organisation, NodeProcess> nodes = new EnumMap<>(Organisation.class);
  private final List<CutLine> lines = new ArrayList<>();

  FaultNetwork(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.network = new Network(SCRIPT, folder.resolve("network"));
    network.reset();
    network.start();
    for (Organisation member : Organisation.values()) {
      // A node of another run has read another channel.
      if (Files.exists(home(member))) {
        HomeFolder.remove(home(member));
      }
      Files.createDirectories(home(member));
      Path file = network.settings(member, settings(member));
      if (member == Organisation.BRAND) {
        putLines(file);
      }
      startNode(member);
    }
  }

  private void putLines(Path file) throws IOException {
    List<String> through = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("peer")) {
        CutLine cut = new CutLine(Integer.parseInt(line.replaceFirst(".*:", "")));
        lines.add(cut);
        through.add(line.replaceFirst("=.*", "=" + cut.address()));
      } else {
        through.add(line);
      }
    }
    Files.write(file, through);
  }

  Path home(Organisation member) {
    return folder.resolve(member.word());
  }

  private Path settings(Organisation member) {
    return folder.resolve(member.word() + ".properties");
  }

  void startNode(Organisation member) throws IOException {
    List<String> options =
        Stream.of(
                "--port", String.valueOf(firstPort + member.ordinal()),
                "--home", home(member).toString(),
                "--fabric", settings(member).toString())
            .collect(Collectors.toCollection(ArrayList::new));
    if (member == Organisation.BRAND) {
      options.add("--found");
    }
    Map<String, String> environment = Map.of("SUYUAN_OUTBOX_DOCUMENTS", "60");
    NodeProcess node = NodeProcess.start(environment, options.toArray(String[]::new));
    nodes.put(member, node);
    node.address();
  }

  Seats seats() {
    Map<Organisation, Seat> seats = new EnumMap<>(Organisation.class);
    for (Organisation member : Organisation.values()) {
      NodeClient client =
          new NodeClient(java.net.URI.create("http://127.0.0.1:" + (firstPort + member.ordinal())));
      seats.put(member, new Seat(client, Demo.operator(home(member)), member.mspId()));
    }
    return Seats.of(seats);
  }

  void killNode(Organisation member) {
    NodeProcess node = nodes.get(member);
    if (node != null) {
      node.kill();
    }
  }

  /// Ends a process of the network by SIGKILL.
  void kill(String process) throws IOException {
    Path file = network.data().resolve("run").resolve(process + ".pid");
    ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
        .ifPresent(
            handle -> {
              handle.destroyForcibly();
              handle.onExit().join();
            });
  }

  /// Ends all processes of the network.
  void killAll() throws IOException {
    for (String of : List.of("orderer-brand", "orderer-logistics", "orderer-retail")) {
      kill(of);
      kill(of.replace("orderer", "peer"));
      kill(of.replace("orderer", "chaincode"));
    }
    kill("orderer-auditor");
  }

  void heal() {
    network.start();
  }

  void cut() {
    lines.forEach(CutLine::cut);
  }

  void mend() throws IOException {
    for (CutLine line : lines) {
      line.mend();
    }
  }

  /// The channel as this member's peer alone has it.
  FabricLedger peer(Organisation member) throws Exception {
    MemberFile file = MemberFile.read(network.settings(member, folder.resolve("alone.properties")));
    Member whole = file.member();
    Member alone =
        new Member(
            whole.mspId(), whole.certificate(), whole.key(), List.of(whole.peers().getFirst()));
    return FabricLedger.open(file.channel(), List.of(alone));
  }

  @Override
  public void close() throws IOException {
    nodes.values().forEach(NodeProcess::close);
    for (CutLine line : lines) {
      line.close();
    }
    network.close();
  }
}
