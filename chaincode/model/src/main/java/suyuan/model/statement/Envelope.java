package suyuan.model.statement;

import java.nio.charset.StandardCharsets;
import suyuan.model.Bytes;
import suyuan.model.merkle.MerkleTree;

/// Header bytes with the Ed25519 signature over `format ‖ \n ‖ header`.
record Envelope(String format, Bytes header, Bytes signature) {

  static Envelope sign(String format, Bytes header, Signer signer) {
    return new Envelope(format, header, signer.sign(message(format, header)));
  }

  boolean holdsUnder(Bytes publicKey) {
    return Ed25519.verifies(publicKey, message(format, header), signature);
  }

  /// The log's leaf hash: RFC 6962 leaf of header ‖ signature.
  Bytes logLeaf() {
    return MerkleTree.leaf(join(header, signature));
  }

  private static Bytes message(String format, Bytes header) {
    return join(Bytes.of((format + "\n").getBytes(StandardCharsets.US_ASCII)), header);
  }

  private static Bytes join(Bytes first, Bytes second) {
    byte[] joined = new byte[first.size() + second.size()];
    System.arraycopy(first.toArray(), 0, joined, 0, first.size());
    System.arraycopy(second.toArray(), 0, joined, first.size(), second.size());
    return Bytes.of(joined);
  }
}
