package suyuan.verifier.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import suyuan.model.ledger.Position;
import suyuan.verifier.ledger.LedgerUnavailable;

/// The channel's blocks as the gateway peer has them, one by one.
record Chain(Connection connection, BlockReader reader) {

  /// Number of blocks.
  long height() {
    try {
      return BlockchainInfo.parseFrom(ask("GetChainInfo")).getHeight();
    } catch (InvalidProtocolBufferException e) {
      throw new LedgerUnavailable("The peer's answer is not a chain's height.", e);
    }
  }

  Optional<Filing> filing(Position position) {
    return reader.filing(block(position.block()), position.index());
  }

  /// The record filed by this transaction, if it stands in this block.
  Optional<Filing> filing(long number, String transaction) {
    Block block = block(number);
    for (int index = 0; index < block.getData().getDataCount(); index++) {
      Optional<Filing> filing = reader.filing(block, index);
      if (filing.isPresent() && filing.get().transaction().id().equals(transaction)) {
        return filing;
      }
    }
    return Optional.empty();
  }

  private Block block(long number) {
    try {
      return Block.parseFrom(ask("GetBlockByNumber", Long.toString(number)));
    } catch (InvalidProtocolBufferException e) {
      throw new LedgerUnavailable("The peer's answer is not a block.", e);
    }
  }

  private byte[] ask(String question, String... about) {
    try {
      return connection
          .blocks()
          .newProposal(question)
          .addArguments(connection.channel().name())
          .addArguments(about)
          .build()
          .evaluate();
    } catch (GatewayException e) {
      throw new LedgerUnavailable("The peer does not answer.", e);
    }
  }
}
