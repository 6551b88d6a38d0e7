package suyuan.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import suyuan.model.Bytes;

/// The ledger's state as one transaction sees it: keys and values. Each call is a round trip to the
/// peer, so many keys at once cost little more than one.
interface Store {
  /// What stands under the keys, in their order.
  List<Optional<Bytes>> get(List<String> keys);

  /// Puts the values; a key without one is deleted.
  void write(SortedMap<String, Optional<Bytes>> changes);
}
