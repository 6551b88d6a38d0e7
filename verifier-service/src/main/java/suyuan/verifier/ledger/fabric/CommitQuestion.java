package suyuan.verifier.ledger.fabric;

import com.google.protobuf.ByteString;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/// What became of a transaction, asked by its id, of any peer.
record CommitQuestion(Channel channel, String transaction) {
  private static final int SECONDS = 15;

  Status askedOf(Connection connection) throws GatewayException {
    return connection
        .gateway()
        .newCommit(request(connection.gateway().getIdentity()))
        .getStatus(call -> call.withDeadlineAfter(SECONDS, TimeUnit.SECONDS));
  }

  private byte[] request(Identity identity) {
    SerializedIdentity creator =
        SerializedIdentity.newBuilder()
            .setMspid(identity.getMspId())
            .setIdBytes(ByteString.copyFrom(identity.getCredentials()))
            .build();
    CommitStatusRequest request =
        CommitStatusRequest.newBuilder()
            .setChannelId(channel.name())
            .setTransactionId(transaction)
            .setIdentity(creator.toByteString())
            .build();
    return SignedCommitStatusRequest.newBuilder()
        .setRequest(request.toByteString())
        .build()
        .toByteArray();
  }
}
