package suyuan.model.json;

/// Bounds on a JSON text.
///
/// @param bytes whole text, UTF-8 bytes
/// @param depth open objects and arrays at once
/// @param stringLength one string or member name, UTF-16 code units
/// @param numberLength one number token, characters
/// @param members of one object
/// @param elements of one array
public record JsonLimits(
    long bytes, int depth, int stringLength, int numberLength, int members, int elements) {

  /// For small documents: headers, requests, registry records.
  public static final JsonLimits SMALL = new JsonLimits(64 << 10, 16, 16 << 10, 40, 256, 4_096);

  /// For a message from the network: statements, events, bundles up to 4 MiB.
  public static final JsonLimits MESSAGE = new JsonLimits(4 << 20, 32, 64 << 10, 40, 512, 50_000);

  public JsonLimits {
    if (bytes < 1 || depth < 1 || stringLength < 1 || numberLength < 1) {
      throw new IllegalArgumentException("limits begin at one");
    }
    if (members < 1 || elements < 1) {
      throw new IllegalArgumentException("limits begin at one");
    }
  }

  /// The same limits with another bound on the whole text.
  public JsonLimits withBytes(long bound) {
    return new JsonLimits(bound, depth, stringLength, numberLength, members, elements);
  }
}
