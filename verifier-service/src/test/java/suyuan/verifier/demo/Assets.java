package suyuan.verifier.demo;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import suyuan.model.Bytes;
import suyuan.verifier.demo.FabricLoad.Call;
import suyuan.verifier.demo.FabricLoad.Work;

/// The stock contract: one new asset with a random value in each transaction.
record Assets(int bytes, int inFlight) implements Work {
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final String RUN = Long.toHexString(new SecureRandom().nextLong());

  static Assets of(int bytes, int inFlight) {
    return new Assets(bytes, inFlight);
  }

  @Override
  public String name() {
    return "stock " + bytes + " B";
  }

  @Override
  public int events() {
    return 1;
  }

  @Override
  public String chaincode() {
    return "stock";
  }

  @Override
  public Call next(int worker) {
    byte[] random = new byte[bytes / 2];
    new SecureRandom().nextBytes(random);
    String id = "asset-" + RUN + "-" + NUMBER.incrementAndGet();
    return new Call(
        "create",
        id.getBytes(StandardCharsets.UTF_8),
        Bytes.of(random).hex().getBytes(StandardCharsets.UTF_8));
  }
}
