package suyuan.verifier.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Committed.CommittedRegistration;
import suyuan.model.ledger.Committed.CommittedStatement;
import suyuan.model.ledger.Submitter;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Outcome;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;

/// `suyuan-node --move-to`: hands the embedded ledger's records to a channel, in order, each under
/// an identity of the member that submitted it. Can be stopped and begun again at any time: it goes
/// on after the last record that is known to stand there, and a record stands there once.
final class Move {
  private static final String FILE = "moved";
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 2_000;

  private final Ledger from;
  private final Ledger to;
  private final Path reached;

  private Move(Ledger from, Ledger to, Path reached) {
    this.from = from;
    this.to = to;
    this.reached = reached;
  }

  /// @param members the identities to submit under, one file of settings for each MSP
  static void run(Settings settings, List<Path> members) {
    List<MemberFile> files = members.stream().map(Move::read).toList();
    try (Node node = Node.start(settings.onAnyPort());
        FabricLedger to =
            FabricLedger.open(
                files.getFirst().channel(), files.stream().map(MemberFile::member).toList())) {
      Ledger from = node.part(Ledger.class);
      new Move(from, to, settings.home().resolve(FILE)).submit();
      System.out.println(SameHistory.of(from, to).sentence());
    } catch (IOException | GeneralSecurityException e) {
      throw new StartException("A member's files can't be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Stopped; the same command goes on from here.", e);
    }
  }

  private static MemberFile read(Path file) {
    try {
      return MemberFile.read(file.toAbsolutePath());
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private void submit() throws InterruptedException {
    long head = from.head();
    long last = position();
    try (Replay replay = from.replay(last)) {
      while (last < head) {
        for (Block block : replay.next(PATIENCE)) {
          for (Committed record : block.records()) {
            submit(record);
          }
          last = block.number();
          note(last);
          if (last % 100 == 99 || last == head) {
            System.out.printf("%d of %d records stand on the channel%n", last + 1, head + 1);
          }
        }
      }
    }
  }

  private void submit(Committed record) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    while (true) {
      Outcome outcome = handOver(record);
      String why =
          switch (outcome) {
            case Outcome.Recorded _ -> "";
            case Outcome.Refused(var faults) ->
                throw new StartException(
                    "The channel refuses record %s: %s"
                        .formatted(record.transaction(), faults.getFirst().sentence()));
            case Outcome.Unavailable(String sentence) -> sentence;
            case Outcome.Unknown(String sentence) -> sentence;
          };
      if (why.isEmpty()) {
        return;
      }
      if (System.nanoTime() > end) {
        throw new StartException(why + " The same command goes on from here.");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private Outcome handOver(Committed record) {
    Submitter by = record.submitter();
    return switch (record) {
      case CommittedStatement statement -> to.record(by, statement.statement());
      case CommittedRegistration registration -> to.register(by, registration.registration());
    };
  }

  private long position() {
    try {
      return Files.exists(reached) ? Long.parseLong(Files.readString(reached).strip()) : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(long block) {
    try {
      Path draft = reached.resolveSibling(FILE + ".new");
      Files.writeString(draft, block + "\n", StandardCharsets.US_ASCII);
      Files.move(draft, reached, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
