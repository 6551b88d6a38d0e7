package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import suyuan.model.Bytes;
import suyuan.model.ledger.Position;

/// What a transaction read and wrote under one chaincode's name, as its endorsers signed it.
///
/// @param reads each key with the position at which it was last written, none if it wasn't there
/// @param writes each key with its new value, none if it was deleted
record ReadWriteSet(Map<String, Optional<Position>> reads, Map<String, Optional<Bytes>> writes) {

  static ReadWriteSet of(ByteString results, String namespace)
      throws InvalidProtocolBufferException {
    ReadWriteSet all = new ReadWriteSet(new HashMap<>(), new HashMap<>());
    for (NsReadWriteSet set : TxReadWriteSet.parseFrom(results).getNsRwsetList()) {
      if (set.getNamespace().equals(namespace)) {
        all.add(KVRWSet.parseFrom(set.getRwset()));
      }
    }
    return all;
  }

  private void add(KVRWSet set) {
    for (KVRead read : set.getReadsList()) {
      reads.put(read.getKey(), position(read));
    }
    for (KVWrite write : set.getWritesList()) {
      writes.put(write.getKey(), value(write));
    }
  }

  private static Optional<Position> position(KVRead read) {
    return read.hasVersion()
        ? Optional.of(
            new Position(
                read.getVersion().getBlockNum(), Math.toIntExact(read.getVersion().getTxNum())))
        : Optional.empty();
  }

  private static Optional<Bytes> value(KVWrite write) {
    return write.getIsDelete()
        ? Optional.empty()
        : Optional.of(FabricTransaction.bytes(write.getValue()));
  }
}
