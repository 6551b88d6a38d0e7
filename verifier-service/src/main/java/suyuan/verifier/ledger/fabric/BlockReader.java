package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Position;

/// Takes our records out of the channel's blocks.
///
/// @param alarm told of every unsound transaction
record BlockReader(Channel channel, Consumer<Unsound> alarm) {

  suyuan.model.ledger.Block read(Block block) {
    List<Committed> records = new ArrayList<>();
    for (int index = 0; index < block.getData().getDataCount(); index++) {
      filing(block, index).map(Filing::committed).ifPresent(records::add);
    }
    return new suyuan.model.ledger.Block(block.getHeader().getNumber(), records);
  }

  /// The record that a block's transaction filed, if it is valid, ours, and sound.
  Optional<Filing> filing(Block block, int index) {
    if (!isValid(block, index)) {
      return Optional.empty();
    }
    Position position = new Position(block.getHeader().getNumber(), index);
    try {
      Optional<FabricTransaction> transaction =
          FabricTransaction.of(
              Envelope.parseFrom(block.getData().getData(index)), channel.chaincode());
      return transaction.isEmpty() ? Optional.empty() : filing(position, transaction.get());
    } catch (InvalidProtocolBufferException e) {
      alarm.accept(new Unsound(position, "", "not a transaction: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Filing> filing(Position position, FabricTransaction transaction) {
    try {
      return Filing.of(position, transaction, channel);
    } catch (UnsoundException e) {
      alarm.accept(new Unsound(position, transaction.id(), String.valueOf(e.getMessage())));
      return Optional.empty();
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
