package suyuan.model.registry;

import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// A change that one organisation has proposed and another must approve before it holds.
///
/// @param mspId the organisation that proposed it
/// @param before what the change replaces, as it was when the change was proposed
///   ([Approvals#before])
/// @param approved whether it was approved, and so holds
public record Proposal(RegistryEntry entry, String mspId, Bytes before, boolean approved) {

  /// The same, approved.
  public Proposal approve() {
    return new Proposal(entry, mspId, before, true);
  }

  /// Its JSON form, in the contract's state.
  public Json.Obj json() {
    return Json.Obj.builder()
        .put("key", entry.key().value())
        .put("change", entry.change().json())
        .put("digest", entry.digest().hex())
        .put("mspId", mspId)
        .put("before", before.hex())
        .put("approved", approved)
        .build();
  }

  /// Reads the JSON form.
  ///
  /// @throws IllegalArgumentException if it isn't one
  public static Proposal of(EntryId id, Json.Obj json) {
    RegistryEntry entry =
        new RegistryEntry(
            id,
            new KeyId(text(json, "key")),
            RegistryRecord.of(json.object("change").orElseThrow()),
            Bytes.fromHex(text(json, "digest")));
    return new Proposal(
        entry,
        text(json, "mspId"),
        Bytes.fromHex(text(json, "before")),
        json.get("approved").equals(Optional.of(Json.of(true))));
  }

  private static String text(Json.Obj json, String name) {
    return json.string(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
