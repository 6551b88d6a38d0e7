package suyuan.verifier.fault.engine;

import java.io.IOException;
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

  void writeTo(PictureOutput out) {
    out.put(stage.word()).put(key).put(party).put(records.size());
    records.forEach(one -> one.writeTo(out));
    exposed.writeTo(out);
  }

  static Cause read(PictureInput in) throws IOException {
    Stage stage = in.one(Stage.class, Stage::word);
    String key = in.text();
    String party = in.text();
    List<PhysicalRecord> records = in.list(PhysicalRecord::read);
    return new Cause(stage, key, party, Exposed.read(in), records);
  }
}
