package suyuan.verifier.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import suyuan.model.ledger.Block;
import suyuan.model.ledger.Committed;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.ledger.Replay;
import suyuan.verifier.ledger.fabric.FabricLedger;
import suyuan.verifier.ledger.fabric.MemberFile;
import suyuan.verifier.node.Footprints.Footprint;

/// `suyuan-node --move-to`: hands the embedded ledger's records to a channel, each under an
/// identity of the member that submitted it; many at a time, but none before one that it comes
/// after for a reason. Can be stopped and begun again at any time: it goes on after the last record
/// up to which all are known to stand there, and a record stands there once.
final class Move {
  private static final String FILE = "moved";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Records that are laid out at once.
  private static final int STRETCH = 1_000;

  private static final int TOLD_EVERY = 100;

  private final Ledger from;
  private final HandOver to;
  private final int sideBySide;
  private final Path reached;
  private final Footprints footprints = new Footprints();

  /// @param reached where to note how far all stands there
  Move(Ledger from, Ledger to, Path reached) {
    this.from = from;
    this.to = new HandOver(to);
    this.sideBySide = to.sideBySide();
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
    }
  }

  private static MemberFile read(Path file) {
    try {
      return MemberFile.read(file.toAbsolutePath());
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /// @throws StartException if a record can't be brought there
  void submit() {
    long head = from.head();
    long stands = position();
    long last = -1;
    try (Replay replay = from.replay(-1)) {
      while (last < head) {
        List<Committed> stretch = new ArrayList<>();
        while (last < head && stretch.size() < STRETCH) {
          for (Block block : replay.next(PATIENCE)) {
            stretch.addAll(block.records());
            last = block.number();
          }
        }
        submit(stretch, stands, head);
      }
    }
  }

  /// @param stands block up to which all records are known to stand there
  private void submit(List<Committed> stretch, long stands, long head) {
    Order order = new Order();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    ExecutorService hands = Executors.newFixedThreadPool(sideBySide, Thread.ofVirtual().factory());
    try {
      for (Committed record : stretch) {
        Footprint footprint = footprints.of(record);
        CompletableFuture<Void> done =
            record.position().block() <= stands
                ? CompletableFuture.completedFuture(null)
                : order.before(footprint).thenRunAsync(() -> to.submit(record), hands);
        order.add(footprint, done);
        sent.add(done);
      }
      for (int i = 0; i < sent.size(); i++) {
        sent.get(i).join();
        stands(stretch.get(i).position().block(), stands, head);
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartException told ? told : e;
    } finally {
      hands.shutdownNow();
    }
  }

  private void stands(long block, long before, long head) {
    if (block > before) {
      note(block);
      if (block % TOLD_EVERY == TOLD_EVERY - 1 || block == head) {
        System.out.printf("%d of %d records stand on the channel%n", block + 1, head + 1);
      }
    }
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
