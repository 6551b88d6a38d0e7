package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import suyuan.model.ledger.Committed;
import suyuan.model.ledger.Position;
import suyuan.model.ledger.Unsound;
import suyuan.model.wire.Call;

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
    Optional<FabricTransaction> transaction = valid(block, index);
    Position position = new Position(block.getHeader().getNumber(), index);
    return transaction.isEmpty()
        ? Optional.empty()
        : Filing.of(position, transaction.get(), channel);
  }

  private Optional<FabricTransaction> valid(Block block, int index) throws UnsoundException {
    if (!isValid(block, index)) {
      return Optional.empty();
    }
    try {
      Envelope envelope = Envelope.parseFrom(block.getData().getData(index));
      return FabricTransaction.of(envelope, channel.chaincode());
    } catch (InvalidProtocolBufferException e) {
      throw new UnsoundException("", "it is no transaction: " + e.getMessage());
    }
  }

  /// The block without its statements, and without the work of reading them.
  suyuan.model.ledger.Block registrations(Block block) {
    List<Committed> records = new ArrayList<>();
    for (int index = 0; index < block.getData().getDataCount(); index++) {
      if (!isStatement(block, index)) {
        filing(block, index).map(Filing::committed).ifPresent(records::add);
      }
    }
    return new suyuan.model.ledger.Block(block.getHeader().getNumber(), records);
  }

  private boolean isStatement(Block block, int index) {
    try {
      return valid(block, index).filter(found -> Call.isStatement(found.arguments())).isPresent();
    } catch (UnsoundException e) {
      return false;
    }
  }

  /// The ids of a block's transactions, in order, valid or not.
  static List<String> transactions(Block block) {
    return block.getData().getDataList().stream().map(BlockReader::id).toList();
  }

  private static String id(ByteString envelope) {
    try {
      Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
      return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getTxId();
    } catch (InvalidProtocolBufferException e) {
      return "";
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
