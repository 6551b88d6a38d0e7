package suyuan.verifier.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.merkle.MerkleTree;
import suyuan.model.statement.Header;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.Things;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.EventMix;

/// Statements with the demo's mix of events, each time with other serials and cartons, put straight
/// into the canonical bytes: what the maker of distinct statements takes is left out of what the
/// ledger takes, as far as that goes on one machine.
final class Press {
  /// What is in a statement.
  enum Mix {
    /// All that the demo tells.
    DEMO,
    /// Of that only events that name one item, and no lot or carton.
    SINGLE
  }

  /// The events of one statement, not yet printed.
  record Form(Cast by, List<Plate> plates, List<Integer> rounds) {}

  private final List<Plate> story;
  private final int size;
  private final Map<Cast, Form> open = new EnumMap<>(Cast.class);
  private int next;
  private int round;

  /// @param size events of a statement
  /// @param round where the story begins; another one gives other serials
  Press(Mix mix, int size, int round) {
    this.story = story(mix);
    this.size = size;
    this.round = round;
  }

  private static List<Plate> story(Mix mix) {
    Map<String, Integer> numbers = new HashMap<>();
    return EventMix.story().stream()
        .flatMap(
            capture ->
                capture.events().stream()
                    .map(Event::of)
                    .filter(event -> mix == Mix.DEMO || isSingle(event))
                    .map(event -> Plate.of(capture.by(), event, numbers)))
        .toList();
  }

  private static boolean isSingle(Event event) {
    Things things = TraceEvent.of(event).things();
    return things.items().size() == 1 && things.lots().isEmpty() && things.units().isEmpty();
  }

  /// The next full form.
  synchronized Form form() {
    while (true) {
      Plate plate = story.get(next);
      Form form =
          open.computeIfAbsent(
              plate.by(), by -> new Form(by, new ArrayList<>(), new ArrayList<>()));
      form.plates().add(plate);
      form.rounds().add(round);
      next = (next + 1) % story.size();
      round += next == 0 ? 1 : 0;
      if (form.plates().size() == size) {
        open.remove(plate.by());
        return form;
      }
    }
  }

  /// Prints, signs and packs: the arguments of the contract's `record`.
  static List<Bytes> print(Form form, StatementId id, Signer signer) {
    List<Bytes> events = new ArrayList<>();
    for (int i = 0; i < form.plates().size(); i++) {
      events.add(form.plates().get(i).print(form.rounds().get(i)));
    }
    MerkleTree tree = MerkleTree.of(events.stream().map(MerkleTree::leaf).toList());
    Bytes header =
        new Header(form.by().id(), id, signer.key(), 1, events.size(), tree.root()).bytes();
    Bytes format = Bytes.of("suyuan/statement/v1\n".getBytes(StandardCharsets.US_ASCII));
    return List.of(header, signer.sign(Bytes.concat(format, header)), packed(events));
  }

  private static Bytes packed(List<Bytes> events) {
    byte[] lines = new byte[events.stream().mapToInt(event -> event.size() + 1).sum()];
    int at = 0;
    for (Bytes event : events) {
      System.arraycopy(event.toArray(), 0, lines, at, event.size());
      at += event.size();
      lines[at++] = '\n';
    }
    Deflater deflater = new Deflater(3, true);
    try {
      deflater.setInput(lines);
      deflater.finish();
      byte[] packed = new byte[lines.length + 64];
      return Bytes.of(packed, 0, deflater.deflate(packed));
    } finally {
      deflater.end();
    }
  }

  static Signer signer(Map<Cast, Signer> signers, Cast by) {
    return Optional.ofNullable(signers.get(by)).orElseThrow();
  }
}
