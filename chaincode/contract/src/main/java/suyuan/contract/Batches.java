package suyuan.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;

/// How many keys the peer takes in one message, as it says when it is ready; before Fabric 3.1 it
/// says nothing.
record Batches(int reads, int writes) {
  static final Batches NONE = new Batches(1, 1);

  static Batches of(ByteString payload) {
    try {
      ChaincodeAdditionalParams said = ChaincodeAdditionalParams.parseFrom(payload);
      return new Batches(
          size(said.getUseGetMultipleKeys(), said.getMaxSizeGetMultipleKeys()),
          size(said.getUseWriteBatch(), said.getMaxSizeWriteBatch()));
    } catch (InvalidProtocolBufferException e) {
      return NONE;
    }
  }

  private static int size(boolean offered, int most) {
    return offered ? Math.max(1, most) : 1;
  }
}
