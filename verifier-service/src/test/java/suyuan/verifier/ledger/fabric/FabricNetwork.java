package suyuan.verifier.ledger.fabric;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/// A network of its own for a test class, by the script that everyone uses. Its log stays in
/// `target/fabric/logs` until the next one.
final class FabricNetwork implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SCRIPT = ROOT.resolve("network-config/network.sh");

  private final int firstPort = ThreadLocalRandom.current().nextInt(200, 400) * 100;

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
    Properties settings = new Properties();
    settings.load(new StringReader(run("settings", organisation)));
    return new Member(
        settings.getProperty("msp"),
        Path.of(settings.getProperty("certificate")),
        Path.of(settings.getProperty("key")),
        settings.getProperty("peer"),
        Path.of(settings.getProperty("tls")));
  }

  String run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder
        .environment()
        .put("SUYUAN_FABRIC_DATA", Path.of("target/fabric").toAbsolutePath().toString());
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
