package suyuan.verifier.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord.KeyRegistered;
import suyuan.model.statement.Ed25519;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.kill.Journal.Job;
import suyuan.verifier.node.NodeProcess;

/// What the node acknowledged is there after any crash, once. `-Dkills=20` makes it as many as you
/// like; `-Dseed=` repeats the choices of an earlier run, though not its instants.
@Tag("integration")
class KillIT {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int WRITERS = 4;
  private static final PartyId PARTY = new PartyId("aster");

  @TempDir Path folder;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Client client = new Client();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Journal journal;
  private NodeProcess node;

  private enum Victim {
    NODE,
    NODE_AND_POSTGRES,
    POSTGRES
  }

  @BeforeEach
  void start() throws IOException {
    journal = new Journal(folder.resolve("journal"));
    node = NodeProcess.on(home());
    client.node(node.address());
  }

  @AfterEach
  void stop() {
    client.stop();
    threads.close();
    node.close();
  }

  @Test
  void whatIsAcknowledgedSurvivesEveryKill() throws Exception {
    System.out.println("Kill test: " + KILLS + " kills, seed " + seed);
    List<Future<Void>> writers = writers();
    for (int kill = 0; kill < KILLS; kill++) {
      Thread.sleep(random.nextInt(300, 3_000));
      Victim victim = Victim.values()[kill % Victim.values().length];
      kill(victim);
      int events = client.whileStill(this::check);
      System.out.printf("kill %d (%s): %d events, none lost%n", kill + 1, victim, events);
    }
    client.stop();
    for (Future<Void> writer : writers) {
      writer.get();
    }
    rebuildGivesTheSame();
  }

  private void rebuildGivesTheSame() throws Exception {
    check();
    Map<String, String> before = new Stored(home()).readModelDigests();
    node.close();
    try (var rebuild = NodeProcess.start(Map.of(), "--rebuild", "--home", home().toString())) {
      System.out.println(rebuild.words());
      assertEquals(0, rebuild.exitCode());
    }
    node = NodeProcess.on(home());
    client.node(node.address());
    assertEquals(before, new Stored(home()).readModelDigests(), "rebuilt to something else");
  }

  private void kill(Victim victim) throws IOException {
    if (victim != Victim.NODE) {
      ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
    }
    if (victim != Victim.POSTGRES) {
      node.kill();
      node = NodeProcess.on(home());
      client.node(node.address());
    }
  }

  private int check() throws Exception {
    for (Job job : journal.open()) {
      awaitDone(job);
      journal.done(job);
    }
    Stored.Events events = new Stored(home()).events();
    List<String> lots = events.lots();
    Set<String> once = new HashSet<>(lots);
    assertEquals(lots.size(), once.size(), "an event is there twice");
    Set<String> lost = new TreeSet<>(journal.kept());
    lost.removeAll(once);
    assertEquals(Set.of(), lost, "acknowledged, but not there");
    assertTrue(journal.sent().containsAll(once), "there, but never sent");
    assertEquals(Set.of(), events.differences(), "ledger and read model differ");
    return lots.size();
  }

  private void awaitDone(Job job) throws InterruptedException {
    for (int tries = 0; tries < 1_200; tries++) {
      Json.Obj state = state(job);
      if (Json.of(false).equals(state.get("running").orElse(Json.of(true)))) {
        assertEquals(Json.of(true), state.get("success").orElseThrow(), Writer.text(state));
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("unfinished after two minutes: " + job.location());
  }

  /// While PostgreSQL comes back the node may answer that it can't tell.
  private Json.Obj state(Job job) {
    Answer answer = client.as(job.token()).get(job.location());
    if (answer.status() >= 500) {
      return Json.Obj.EMPTY;
    }
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private List<Future<Void>> writers() {
    Members members = Members.at(client.as(""), home());
    String token = members.join(PARTY.value(), "manufacturer", Told.GLN, Told.PREFIX).token();
    Bytes privateKey = Ed25519.newPrivateKey(new SecureRandom());
    register(members.operator(), Ed25519.publicKey(privateKey));
    var signer = Ed25519.signer(privateKey);
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      running.add(threads.submit(new Writer("w" + i, token, PARTY, signer, client, journal)));
    }
    return running;
  }

  private static void register(NodeClient operator, Bytes publicKey) {
    Json change = new KeyRegistered(PARTY, publicKey, PARTY).json();
    Answer answer =
        operator.post(
            "/registrations", Writer.text(Json.Obj.builder().put("change", change).build()));
    assertEquals(201, answer.status(), answer.text());
  }

  private long postmaster() throws IOException {
    Path file = home().resolve("postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  private Path home() {
    return folder.resolve("home");
  }
}
