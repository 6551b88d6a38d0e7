package suyuan.verifier.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A page that stays in target/pages, to be looked at.
public record Kept(String text, int compressed) {
  /// What a phone gets before its first answer goes back: RFC 6928's ten segments.
  public static final int ONE_ROUND_TRIP = 14 * 1024;

  public static Kept page(String name, Words words, byte[] html) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.write(folder.resolve(name + "." + words.language().tag() + ".html"), html);
      return new Kept(new String(html, StandardCharsets.UTF_8), compressed(html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int compressed(byte[] page) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(page);
    }
    return out.size();
  }
}
