package suyuan.verifier.fault.engine;

import java.util.List;

/// A possible cause: what it would have reached, and the physical records about it.
///
/// @param key unique within a picture, stable over pictures: `material:06901…/L1`
/// @param party who answers for it; empty if nobody does (formula, use)
public record Cause(
    Stage stage, String key, String party, Exposed exposed, List<PhysicalRecord> records) {
  public Cause {
    records = List.copyOf(records);
  }

  void writeTo(Digest digest) {
    digest.put(stage.word()).put(key).put(party).put(records.size());
    records.forEach(one -> one.writeTo(digest));
    exposed.writeTo(digest);
  }
}
