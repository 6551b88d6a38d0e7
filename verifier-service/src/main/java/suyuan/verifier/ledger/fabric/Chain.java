package suyuan.verifier.ledger.fabric;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import suyuan.model.ledger.Position;
import suyuan.verifier.ledger.LedgerUnavailable;

/// The channel's blocks as a member's peers have them, one by one.
final class Chain {
  /// Transactions of one block are asked for by many callers at once: the block is read once.
  private static final int BLOCKS_REMEMBERED = 64;

  private final Connections connections;
  private final String channel;
  private final BlockReader reader;
  private final LoadingCache<Long, List<String>> transactions =
      Caffeine.newBuilder()
          .maximumSize(BLOCKS_REMEMBERED)
          .build(number -> BlockReader.transactions(block(number)));

  Chain(Connections connections, Channel channel, BlockReader reader) {
    this.connections = connections;
    this.channel = channel.name();
    this.reader = reader;
  }

  /// Number of blocks.
  long height() {
    try {
      return BlockchainInfo.parseFrom(ask("GetChainInfo")).getHeight();
    } catch (InvalidProtocolBufferException e) {
      throw new LedgerUnavailable("The peer's answer is not a chain's height.", e);
    }
  }

  /// The record filed at this position, if one was.
  Optional<Filing> filing(Position position) {
    return reader.filing(block(position.block()), position.index());
  }

  /// Where in this block the transaction stands.
  Position position(long number, String transaction) {
    int index = transactions.get(number).indexOf(transaction);
    if (index < 0) {
      throw new LedgerUnavailable(
          "The peer's block does not hold what it said.", new IllegalStateException(transaction));
    }
    return new Position(number, index);
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
      return connections.ask(
          connection ->
              connection
                  .blocks()
                  .newProposal(question)
                  .addArguments(channel)
                  .addArguments(about)
                  .build()
                  .evaluate());
    } catch (GatewayException e) {
      throw new LedgerUnavailable("The channel's peers do not answer.", e);
    }
  }
}
