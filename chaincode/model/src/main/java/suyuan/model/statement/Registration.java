package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.json.Json;
import suyuan.model.registry.EntryId;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryEntry;
import suyuan.model.registry.RegistryRecord;

/// What a registration's signature covers: who makes it, under which id (unique within the party,
/// so that an old one can't be played again) and key, and the change. Canonical JSON (RFC 8785).
public record Registration(PartyId by, StatementId id, KeyId key, RegistryRecord change) {
  static final String FORMAT = "suyuan/registration/v1";
  private static final int MAX_BYTES = 256 << 10;

  /// Canonical bytes: what is signed after the format's name and a line feed.
  public Bytes bytes() {
    return Json.Obj.builder()
        .put("format", FORMAT)
        .put("party", by.value())
        .put("id", id.value())
        .put("key", key.value())
        .put("change", change.json())
        .build()
        .canonical();
  }

  /// The registration as the registry takes it.
  public RegistryEntry entry() {
    return new RegistryEntry(
        new EntryId(by, id.value()), key, change, Bytes.sha256(bytes().toArray()));
  }

  /// Reads a registration; only its canonical bytes are one.
  ///
  /// @throws FormatException naming the field
  public static Registration parse(Bytes bytes) {
    Fields fields = Fields.parse(bytes, MAX_BYTES, FORMAT);
    try {
      Registration registration =
          new Registration(
              fields.read("party", PartyId::new),
              fields.read("id", StatementId::new),
              fields.read("key", KeyId::new),
              RegistryRecord.of(fields.object("change")));
      fields.requireCanonical(bytes, registration.bytes());
      return registration;
    } catch (IllegalArgumentException | Gs1Exception e) {
      throw new FormatException("change", String.valueOf(e.getMessage()));
    }
  }
}
