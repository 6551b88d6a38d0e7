package suyuan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suyuan.model.statement.SignedStatement;
import suyuan.model.wire.Call;

/// Fabric's chaincode protocol, with a peer that takes many keys at once and one that doesn't.
class ConversationTest {
  private static final ChaincodeAdditionalParams TOGETHER =
      ChaincodeAdditionalParams.newBuilder()
          .setUseGetMultipleKeys(true)
          .setMaxSizeGetMultipleKeys(1000)
          .setUseWriteBatch(true)
          .setMaxSizeWriteBatch(1000)
          .build();

  private final TestPeer peer = new TestPeer();
  private final Set<Conversation> ready = ConcurrentHashMap.newKeySet();
  private final Cast cast = new Cast();
  private final Conversation conversation =
      Conversation.begin(
          "suyuan:1", new LedgerChaincode("suyuan", new Gate(), Room.ofHeap()), peer, ready);

  @BeforeEach
  void connect() {
    peer.connect(conversation);
  }

  @Test
  void itGivesItsNameAndIsReadyWhenThePeerIs() {
    assertEquals(List.of(ChaincodeMessage.Type.REGISTER), peer.asked);
    assertFalse(ready.contains(conversation));

    begin(ChaincodeAdditionalParams.getDefaultInstance());

    assertTrue(ready.contains(conversation));
  }

  @Test
  void aStatementAsksForItsAuthorAndThenForItsLotsAndWritesOnce() throws Exception {
    begin(TOGETHER);
    register();

    assertEquals(200, call(statement()).getStatus());

    assertEquals(
        List.of(
            ChaincodeMessage.Type.GET_STATE_MULTIPLE,
            ChaincodeMessage.Type.GET_STATE_MULTIPLE,
            ChaincodeMessage.Type.PUT_STATE,
            ChaincodeMessage.Type.COMPLETED),
        peer.asked);
  }

  @Test
  void aPeerThatTakesOneKeyAtATimeEndsWithTheSameState() throws Exception {
    begin(TOGETHER);
    register();
    call(statement());
    Map<String, ?> together = Map.copyOf(peer.state);

    peer.state.clear();
    begin(ChaincodeAdditionalParams.getDefaultInstance());
    register();
    call(statement());

    assertEquals(together, peer.state);
    assertEquals(
        Set.of(
            ChaincodeMessage.Type.GET_STATE,
            ChaincodeMessage.Type.PUT_STATE,
            ChaincodeMessage.Type.COMPLETED),
        Set.copyOf(peer.asked));
  }

  @Test
  void aRefusalIsAFailedCall() throws Exception {
    begin(TOGETHER);

    Response refused = call(statement());

    assertEquals(500, refused.getStatus());
    assertTrue(refused.getMessage().contains("unknown-party"), refused.getMessage());
    assertEquals(Map.of(), peer.state);
  }

  @Test
  void aCallThroughAnotherChaincodeIsRefused() throws Exception {
    begin(TOGETHER);

    Response refused = response(peer.call("proxy", new Call.RecordStatement(statement())));

    assertEquals(500, refused.getStatus());
    assertEquals("not called directly, with a function's name", refused.getMessage());
  }

  @Test
  void aTransactionWhosePeerHangsUpEnds() throws Exception {
    begin(TOGETHER);
    peer.fallSilent();
    peer.begin("suyuan", new Call.RecordStatement(statement()));

    conversation.onError(Status.UNAVAILABLE.asException());

    assertEquals(ChaincodeMessage.Type.ERROR, peer.outcome().getType());
    assertFalse(ready.contains(conversation));
  }

  private void begin(ChaincodeAdditionalParams said) {
    conversation.onNext(
        ChaincodeMessage.newBuilder()
            .setType(ChaincodeMessage.Type.READY)
            .setPayload(said.toByteString())
            .build());
  }

  private void register() throws Exception {
    for (var signed : cast.registrations()) {
      assertEquals(200, response(peer.call("suyuan", new Call.Register(signed))).getStatus());
    }
    peer.asked.clear();
  }

  private SignedStatement statement() {
    return cast.byBrand("S1", Cast.check("conformant"));
  }

  private Response call(SignedStatement statement) throws Exception {
    return response(peer.call("suyuan", new Call.RecordStatement(statement)));
  }

  private static Response response(ChaincodeMessage outcome) throws InvalidProtocolBufferException {
    assertEquals(
        ChaincodeMessage.Type.COMPLETED,
        outcome.getType(),
        () -> outcome.getPayload().toStringUtf8());
    return Response.parseFrom(outcome.getPayload());
  }
}
