package suyuan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suyuan.model.Bytes;
import suyuan.model.ledger.Submitter;
import suyuan.model.statement.Body;
import suyuan.model.wire.Answer;
import suyuan.model.wire.Call;

/// Several large bodies at once are inflated one after the other, as far as there is room.
class RoomTest {
  private static final Submitter MEMBER = new Submitter("BrandMSP");

  private final Room room = new Room(Body.MAX_INFLATED);
  private final MapStore store = new MapStore();
  private final Cast cast = new Cast();

  @BeforeEach
  void register() {
    cast.registrations().forEach(signed -> run("register", new Call.Register(signed).arguments()));
  }

  @Test
  void aBodyWaitsUntilThereIsRoomForTheMostThatItCanBecome() throws InterruptedException {
    List<Answer> answers = new ArrayList<>();
    Room.Claim another = room.claim(List.of(Bytes.of(new byte[20_000])));
    Thread late = Thread.ofPlatform().start(() -> answers.add(run("record", statement("S1"))));

    while (late.getState() != Thread.State.WAITING && late.isAlive()) {
      Thread.onSpinWait();
    }
    assertTrue(late.isAlive(), "it did not wait");
    assertEquals(Body.MAX_INFLATED, room.taken());

    another.close();
    late.join();
    assertEquals(Answer.Taken.class, answers.getFirst().getClass());
  }

  @Test
  void whatABodyDidNotNeedIsGivenBackBeforeTheLedgerIsAsked() {
    List<Long> taken = new ArrayList<>();
    Store watched = new Watched(store, () -> taken.add(room.taken()));

    new Transactions(watched, MEMBER, room).run("record", statement("S1"));

    assertEquals(List.of(1024L, 1024L), taken);
    assertEquals(0, room.taken());
  }

  @Test
  void aBodyThatIsRefusedLeavesNothingTaken() {
    List<Bytes> bomb = new ArrayList<>(statement("S1"));
    bomb.set(2, Deflated.zeros(Body.MAX_INFLATED + 1));

    assertEquals(Answer.Refused.class, run("record", bomb).getClass());
    assertEquals(0, room.taken());
  }

  private List<Bytes> statement(String id) {
    return new Call.RecordStatement(cast.byBrand(id, Cast.check("conformant"))).arguments();
  }

  private Answer run(String function, List<Bytes> arguments) {
    return new Transactions(store, MEMBER, room).run(function, arguments);
  }
}
