package suyuan.contract;

import java.util.Optional;
import suyuan.model.Bytes;

/// The ledger's state as one transaction sees it: keys and values.
interface Store {
  Optional<Bytes> get(String key);

  void put(String key, Bytes value);

  void delete(String key);
}
