package suyuan.verifier.ledger.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// A network of its own for a test class, by the script that everyone uses. Its log stays in
/// `target/fabric/logs` until the next one.
final class FabricNetwork implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SCRIPT = ROOT.resolve("network-config/network.sh");

  private static final Path ANOTHER = ROOT.resolve("network-config/another.sh");
  private static final Path CONTRACT = ROOT.resolve("chaincode/contract/target");

  /// Contracts of the contract's tests, with Fabric's shim.
  private static final String CONTRACT_TESTS =
      CONTRACT.resolve("test-classes") + ":" + CONTRACT.resolve("shim") + "/*";

  private static final Path DATA = Path.of("target/fabric").toAbsolutePath();

  /// Below the ports that Linux gives out to connections (32768 and up).
  private final int firstPort = ThreadLocalRandom.current().nextInt(200, 320) * 100;

  private FabricNetwork() {}

  static FabricNetwork start() throws IOException, InterruptedException {
    FabricNetwork network = new FabricNetwork();
    network.run("reset");
    try {
      network.run("start");
      return network;
    } catch (IllegalStateException e) {
      network.close();
      throw e;
    }
  }

  static Channel channel() {
    return new Channel("suyuan", "suyuan");
  }

  Member member(String organisation) throws IOException, InterruptedException {
    Path file = DATA.resolve(organisation + ".properties");
    Files.writeString(file, run("settings", organisation));
    return MemberFile.read(file).member();
  }

  /// Ends one of its processes at once, by SIGKILL: `peer-brand`, `chaincode-brand`,
  /// `orderer-brand`.
  void kill(String process) throws IOException {
    String pid = Files.readString(DATA.resolve("run").resolve(process + ".pid")).strip();
    ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().join();
  }

  /// Starts again what doesn't run.
  void heal() throws IOException, InterruptedException {
    run("start");
  }

  /// Puts a modified contract beside the peers of these organisations.
  ///
  /// @param main a class of the contract's tests
  void replace(String main, String... organisations) throws IOException, InterruptedException {
    for (String organisation : organisations) {
      kill("chaincode-" + organisation);
    }
    run(
        SCRIPT,
        Map.of("SUYUAN_CONTRACT_CLASSES", CONTRACT_TESTS, "SUYUAN_CONTRACT_MAIN", main),
        "start");
  }

  /// Deploys one more chaincode, a class of the contract's tests.
  void deploy(String name, String main) throws IOException, InterruptedException {
    run(ANOTHER, Map.of(), "start", name, "6", CONTRACT_TESTS, main);
  }

  void undeploy(String name) throws IOException, InterruptedException {
    run(ANOTHER, Map.of(), "stop", name);
  }

  String run(String... words) throws IOException, InterruptedException {
    return run(SCRIPT, Map.of(), words);
  }

  private String run(Path script, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    builder.environment().put("SUYUAN_FABRIC_DATA", DATA.toString());
    builder.environment().put("SUYUAN_FABRIC_PORT", Integer.toString(firstPort));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return output;
  }

  @Override
  public void close() throws IOException {
    try {
      run("stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
