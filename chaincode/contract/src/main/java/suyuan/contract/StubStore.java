package suyuan.contract;

import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;
import suyuan.model.Bytes;

/// The peer's state, over the shim.
record StubStore(ChaincodeStub stub) implements Store {

  @Override
  public Optional<Bytes> get(String key) {
    byte[] value = stub.getState(key);
    return value == null || value.length == 0 ? Optional.empty() : Optional.of(Bytes.of(value));
  }

  @Override
  public void put(String key, Bytes value) {
    stub.putState(key, value.toArray());
  }

  @Override
  public void delete(String key) {
    stub.delState(key);
  }
}
