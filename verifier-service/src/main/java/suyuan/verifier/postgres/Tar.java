package suyuan.verifier.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// Unpacks the three kinds of entry that the PostgreSQL archives hold: folders, files, links
/// (POSIX.1-1988 ustar). Anything else in an archive is an error.
final class Tar {

  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path folder;

  private Tar(InputStream in, Path folder) {
    this.in = in;
    this.folder = folder;
  }

  static void unpack(InputStream in, Path folder) throws IOException {
    var tar = new Tar(in, folder);
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      tar.entry(header);
      header = in.readNBytes(BLOCK);
    }
  }

  private void entry(byte[] header) throws IOException {
    Path path = folder.resolve(text(header, 0, 100)).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("entry outside of the archive: " + path);
    }
    long size = octal(header, 124, 12);
    switch (header[156]) {
      case '5' -> Files.createDirectories(path);
      case '2' -> Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
      case '0', 0 -> file(path, size, (octal(header, 100, 8) & 0100) != 0);
      default -> throw new IOException("unknown kind of entry: " + path);
    }
  }

  private void file(Path path, long size, boolean executable) throws IOException {
    Files.createDirectories(path.getParent());
    try (var out = Files.newOutputStream(path)) {
      for (long left = size; left > 0; ) {
        byte[] part = in.readNBytes((int) Math.min(left, 1 << 16));
        if (part.length == 0) {
          throw new IOException("the archive ends early");
        }
        out.write(part);
        left -= part.length;
      }
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    if (executable) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String text(byte[] header, int from, int length) {
    byte[] field = Arrays.copyOfRange(header, from, from + length);
    int end = 0;
    while (end < length && field[end] != 0) {
      end++;
    }
    return new String(field, 0, end, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) {
    String digits = text(header, from, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }
}
