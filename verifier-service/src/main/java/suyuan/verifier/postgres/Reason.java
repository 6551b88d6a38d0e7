package suyuan.verifier.postgres;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// What to tell the operator about a failure of the file system.
final class Reason {

  private Reason() {}

  static String of(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason().toLowerCase(java.util.Locale.ROOT);
    }
    return String.valueOf(e.getMessage());
  }
}
