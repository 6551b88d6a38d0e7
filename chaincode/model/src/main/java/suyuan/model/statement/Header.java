package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;

/// What a statement's signature covers: party, id, key, rules version, number of events and the
/// Merkle root of its events (32 bytes). Its one byte form is canonical JSON (RFC 8785).
public record Header(PartyId party, StatementId id, KeyId key, int rules, int count, Bytes root) {
  static final String FORMAT = "suyuan/statement/v1";
  private static final int MAX_BYTES = 1024;

  public Header {
    if (count < 1 || count > SignedStatement.MAX_EVENTS) {
      throw new FormatException(
          "count", "A statement holds 1 to " + SignedStatement.MAX_EVENTS + " events: " + count);
    }
    if (root.size() != 32) {
      throw new FormatException("root", "The root is 32 bytes, here " + root.size());
    }
  }

  /// Canonical bytes: what is signed after the format's name and a line feed.
  public Bytes bytes() {
    return Json.Obj.builder()
        .put("format", FORMAT)
        .put("party", party.value())
        .put("id", id.value())
        .put("key", key.value())
        .put("rules", rules)
        .put("count", count)
        .put("root", root.hex())
        .build()
        .canonical();
  }

  /// Reads a header. Only the canonical bytes are a header: anything added, left out or written
  /// differently is refused.
  ///
  /// @throws FormatException naming the field
  public static Header parse(Bytes bytes) {
    Fields fields = Fields.parse(bytes, MAX_BYTES, FORMAT);
    Header header =
        new Header(
            fields.read("party", PartyId::new),
            fields.read("id", StatementId::new),
            fields.read("key", KeyId::new),
            fields.integer("rules"),
            fields.integer("count"),
            fields.read("root", Bytes::fromHex));
    fields.requireCanonical(bytes, header.bytes());
    return header;
  }
}
