package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Unsound;

/// Takes our records out of the channel's blocks.
record BlockReader(Channel channel) {

  suyuan.model.ledger.Block read(Block block) {
    long number = block.getHeader().getNumber();
    List<Committed> records = new ArrayList<>();
    List<Unsound> unsound = new ArrayList<>();
    for (int index = 0; index < block.getData().getDataCount(); index++) {
      try {
        sound(block, index).map(Filing::committed).ifPresent(records::add);
      } catch (UnsoundException e) {
        unsound.add(e.at(new Position(number, index)));
      }
    }
    return new suyuan.model.ledger.Block(number, records, unsound);
  }

  /// The record that a block's transaction filed, if it is valid, ours, and sound.
  Optional<Filing> filing(Block block, int index) {
    try {
      return sound(block, index);
    } catch (UnsoundException e) {
      return Optional.empty();
    }
  }

  private Optional<Filing> sound(Block block, int index) throws UnsoundException {
    if (!isValid(block, index)) {
      return Optional.empty();
    }
    Optional<FabricTransaction> transaction = transaction(block, index);
    Position position = new Position(block.getHeader().getNumber(), index);
    return transaction.isEmpty()
        ? Optional.empty()
        : Filing.of(position, transaction.get(), channel);
  }

  private Optional<FabricTransaction> transaction(Block block, int index) throws UnsoundException {
    try {
      Envelope envelope = Envelope.parseFrom(block.getData().getData(index));
      return FabricTransaction.of(envelope, channel.chaincode());
    } catch (InvalidProtocolBufferException e) {
      throw new UnsoundException("", "it is no transaction: " + e.getMessage());
    }
  }

  /// The peer's own verdict: it stands beside the block, signed by nobody.
  private static boolean isValid(Block block, int index) {
    return block
            .getMetadata()
            .getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE)
            .byteAt(index)
        == TxValidationCode.VALID_VALUE;
  }
}
