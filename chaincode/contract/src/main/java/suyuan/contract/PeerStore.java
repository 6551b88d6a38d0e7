package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.DelState;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import suyuan.model.Bytes;

/// The peer's state. Where the peer takes many keys at once it is asked that way.
record PeerStore(Inquiry peer, Batches batches) implements Store {

  @Override
  public List<Optional<Bytes>> get(List<String> keys) {
    int most = batches.reads();
    List<Optional<Bytes>> values = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += most) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + most));
      values.addAll(some.size() == 1 ? List.of(one(some.getFirst())) : several(some));
    }
    return values;
  }

  private Optional<Bytes> one(String key) {
    GetState question = GetState.newBuilder().setKey(key).build();
    return value(peer.ask(ChaincodeMessage.Type.GET_STATE, question));
  }

  private List<Optional<Bytes>> several(List<String> keys) {
    GetStateMultiple question = GetStateMultiple.newBuilder().addAllKeys(keys).build();
    ByteString answer = peer.ask(ChaincodeMessage.Type.GET_STATE_MULTIPLE, question);
    try {
      List<ByteString> values = GetStateMultipleResult.parseFrom(answer).getValuesList();
      if (values.size() != keys.size()) {
        throw new PeerFailure(keys.size() + " keys were asked for, " + values.size() + " came");
      }
      return values.stream().map(PeerStore::value).toList();
    } catch (InvalidProtocolBufferException e) {
      throw new PeerFailure("the peer's answer can't be read: " + e.getMessage());
    }
  }

  private static Optional<Bytes> value(ByteString value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(Bytes.of(value.toByteArray()));
  }

  @Override
  public void write(SortedMap<String, Optional<Bytes>> changes) {
    if (changes.size() > 1 && batches.writes() > 1) {
      writeTogether(List.copyOf(changes.entrySet()));
    } else {
      changes.forEach(this::write);
    }
  }

  private void write(String key, Optional<Bytes> value) {
    if (value.isPresent()) {
      PutState put = PutState.newBuilder().setKey(key).setValue(bytes(value.get())).build();
      peer.ask(ChaincodeMessage.Type.PUT_STATE, put);
    } else {
      peer.ask(ChaincodeMessage.Type.DEL_STATE, DelState.newBuilder().setKey(key).build());
    }
  }

  private void writeTogether(List<Map.Entry<String, Optional<Bytes>>> changes) {
    for (int from = 0; from < changes.size(); from += batches.writes()) {
      WriteBatchState.Builder batch = WriteBatchState.newBuilder();
      changes
          .subList(from, Math.min(changes.size(), from + batches.writes()))
          .forEach(change -> batch.addRec(write(change)));
      peer.ask(ChaincodeMessage.Type.WRITE_BATCH_STATE, batch.build());
    }
  }

  private static WriteRecord write(Map.Entry<String, Optional<Bytes>> change) {
    WriteRecord.Builder write = WriteRecord.newBuilder().setKey(change.getKey());
    return change
        .getValue()
        .map(value -> write.setType(WriteRecord.Type.PUT_STATE).setValue(bytes(value)))
        .orElseGet(() -> write.setType(WriteRecord.Type.DEL_STATE))
        .build();
  }

  private static ByteString bytes(Bytes bytes) {
    return ByteString.copyFrom(bytes.toArray());
  }
}
