package suyuan.verifier.demo;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/// Keeps so many transactions in flight for so long, through the brand's gateway, and counts those
/// that were committed as valid.
final class FabricLoad implements AutoCloseable {
  private final ManagedChannel grpc;
  private final Gateway gateway;
  private final Network network;
  private final FabricProcesses processes;

  /// What is done, again and again.
  interface Work {
    String name();

    int inFlight();

    int events();

    String chaincode();

    /// The next transaction of a worker: the function's name and its arguments.
    Call next(int worker);
  }

  record Call(String function, byte[]... arguments) {}

  /// What a work came to.
  record Cell(
      String name,
      long events,
      long transactions,
      double seconds,
      List<Double> millis,
      String failures,
      String usage) {
    static final String HEADING =
        "work          events/s     tx/s   p50/p95/p99 ms        failed  CPU %, disk";

    double eventsPerSecond() {
      return events / seconds;
    }

    private double percentile(double share) {
      return millis.isEmpty()
          ? Double.NaN
          : millis.get((int) Math.min(millis.size() - 1, share * millis.size()));
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-12s %,9.0f %8.1f   %,.0f/%,.0f/%,.0f  %s  %s",
          name,
          eventsPerSecond(),
          transactions / seconds,
          percentile(0.5),
          percentile(0.95),
          percentile(0.99),
          failures,
          usage);
    }
  }

  private FabricLoad(ManagedChannel grpc, Gateway gateway, FabricProcesses processes) {
    this.grpc = grpc;
    this.gateway = gateway;
    this.network = gateway.getNetwork("suyuan");
    this.processes = processes;
  }

  static FabricLoad open(Path data) throws IOException, GeneralSecurityException {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(data.resolve("brand.properties"))) {
      settings.load(file);
    }
    ManagedChannel grpc =
        Grpc.newChannelBuilder(
                settings.getProperty("peer"),
                TlsChannelCredentials.newBuilder()
                    .trustManager(Path.of(settings.getProperty("tls")).toFile())
                    .build())
            .maxInboundMetadataSize(1 << 20)
            .build();
    try (Reader certificate =
            Files.newBufferedReader(Path.of(settings.getProperty("certificate")));
        Reader key = Files.newBufferedReader(Path.of(settings.getProperty("key")))) {
      Gateway gateway =
          Gateway.newInstance()
              .identity(
                  new X509Identity(
                      settings.getProperty("msp"), Identities.readX509Certificate(certificate)))
              .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
              .connection(grpc)
              .connect();
      return new FabricLoad(grpc, gateway, new FabricProcesses(data));
    }
  }

  /// One transaction; returns when it is committed.
  ///
  /// @throws IllegalStateException if it isn't valid
  void once(String chaincode, Call call) {
    try {
      Status status = submitted(chaincode, call).getStatus();
      if (!status.isSuccessful()) {
        throw new IllegalStateException(call.function() + ": " + status.getCode());
      }
    } catch (GatewayException e) {
      throw new IllegalStateException(call.function() + ": " + e.getDetails(), e);
    }
  }

  private SubmittedTransaction submitted(String chaincode, Call call) throws GatewayException {
    return network
        .getContract(chaincode)
        .newProposal(call.function())
        .addArguments(call.arguments())
        .build()
        .endorse()
        .submitAsync();
  }

  Cell run(Work work, int seconds) throws IOException, InterruptedException {
    List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    ConcurrentHashMap<String, AtomicLong> failures = new ConcurrentHashMap<>();
    FabricProcesses.Usage before = processes.usage();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < work.inFlight(); i++) {
      int worker = i;
      workers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      attempt(work, worker, millis, failures);
                    }
                  }));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    double took = (System.nanoTime() - start) / 1e9;
    long done = millis.size();
    Collections.sort(millis);
    FabricProcesses.Usage used = processes.usage().since(before);
    return new Cell(
        work.name(),
        done * work.events(),
        done,
        took,
        millis,
        failures.toString(),
        used.line(took, Math.max(1, done * work.events())));
  }

  private void attempt(
      Work work, int worker, List<Double> millis, ConcurrentHashMap<String, AtomicLong> failures) {
    Call call = work.next(worker);
    long begin = System.nanoTime();
    try {
      Status status = submitted(work.chaincode(), call).getStatus();
      if (status.isSuccessful()) {
        millis.add((System.nanoTime() - begin) / 1e6);
      } else {
        count(failures, status.getCode().toString());
      }
    } catch (GatewayException e) {
      count(failures, e.getStatus().getCode() + reason(e));
    }
  }

  /// What a peer said, the first few words.
  private static String reason(GatewayException failure) {
    return failure.getDetails().stream()
        .map(detail -> detail.getMessage())
        .findFirst()
        .map(said -> ": " + said.substring(0, Math.min(60, said.length())))
        .orElse("");
  }

  private static void count(ConcurrentHashMap<String, AtomicLong> failures, String what) {
    failures.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
  }

  @Override
  public void close() {
    gateway.close();
    grpc.shutdownNow();
  }
}
