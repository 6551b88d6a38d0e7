package suyuan.verifier.capture;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import suyuan.model.Bytes;
import suyuan.model.epcis.EpcisDocument;
import suyuan.verifier.http.Problem;
import suyuan.verifier.http.ProblemException;

/// A document in a temporary file, so that it can be read twice without being held in memory.
/// Closing deletes it.
record Spool(Path file, Bytes sha256) implements AutoCloseable {

  static Spool of(InputStream body, long maxBytes) {
    try {
      Path file = Files.createTempFile("capture", ".json");
      try {
        return new Spool(file, copy(body, file, maxBytes));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      if (e.getCause() instanceof ContentLengthExceededException) {
        throw tooLarge(maxBytes);
      }
      throw new UncheckedIOException("The document could not be received", e);
    }
  }

  private static Bytes copy(InputStream body, Path file, long maxBytes) throws IOException {
    MessageDigest digest = sha256Digest();
    try (InputStream in = new DigestInputStream(body, digest);
        var out = Files.newOutputStream(file)) {
      byte[] chunk = new byte[64 << 10];
      long total = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        total += read;
        if (total > maxBytes) {
          throw tooLarge(maxBytes);
        }
        out.write(chunk, 0, read);
      }
    }
    return Bytes.of(digest.digest());
  }

  private static ProblemException tooLarge(long maxBytes) {
    return Problem.of(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "too-large",
            "A document has at most " + maxBytes + " bytes.")
        .asException();
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  EpcisDocument document() {
    return EpcisDocument.read(this::open);
  }

  private InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
