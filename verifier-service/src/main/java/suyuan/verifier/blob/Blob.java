package suyuan.verifier.blob;

import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;

/// A document as it came: its bytes, what they are, who may read them, and who brought them.
public record Blob(Bytes content, MediaKind mediaType, Visibility visibility, PartyId owner) {
  /// Largest blob taken, in bytes: 16 MiB.
  public static final int MAX_BYTES = 16 << 20;

  public Blob {
    if (content.size() > MAX_BYTES) {
      throw new IllegalArgumentException("A blob has at most " + MAX_BYTES + " bytes");
    }
  }

  public Bytes sha256() {
    return Bytes.sha256(content);
  }

  /// Who may read a blob.
  public enum Visibility {
    /// Everybody: certificates, test reports, logger files.
    PUBLIC,
    /// Its owner alone: serial lists.
    CONFIDENTIAL
  }
}
