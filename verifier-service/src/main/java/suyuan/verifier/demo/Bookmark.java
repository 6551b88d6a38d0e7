package suyuan.verifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// How far the story has been told, in a file beside the node's data: so that a second start goes
/// on where the first one ended, with the same dates. Holds credentials: for its owner's eyes only.
final class Bookmark {
  static final String FILE = "demo.json";

  private final Path file;
  private final Map<String, Json> notes;

  private Bookmark(Path file, Map<String, Json> notes) {
    this.file = file;
    this.notes = notes;
  }

  /// The bookmark in that folder; a fresh one, begun now, if there is none.
  static Bookmark in(Path home, Instant now) {
    Path file = home.resolve(FILE);
    try {
      Map<String, Json> notes = new TreeMap<>();
      if (Files.exists(file)
          && Json.parse(Files.readAllBytes(file), JsonLimits.SMALL) instanceof Json.Obj known) {
        notes.putAll(known.members());
      }
      notes.putIfAbsent("begun", Json.of(now.toString()));
      return new Bookmark(file, notes);
    } catch (IOException e) {
      throw new UncheckedIOException("The bookmark " + file + " can't be read", e);
    }
  }

  /// When the story was first told; its dates count back from there.
  Instant begun() {
    return Instant.parse(text("begun").orElseThrow());
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(notes.get(name))
        .filter(Json.Str.class::isInstance)
        .map(value -> ((Json.Str) value).value());
  }

  int number(String name) {
    return notes.get(name) instanceof Json.Num(var value) ? value.intValueExact() : 0;
  }

  void note(String name, String value) {
    note(name, Json.of(value));
  }

  void note(String name, int value) {
    note(name, Json.of(value));
  }

  private void note(String name, Json value) {
    notes.put(name, value);
    try {
      write(new Json.Obj(notes).canonical());
    } catch (IOException e) {
      throw new UncheckedIOException("The bookmark " + file + " can't be written", e);
    }
  }

  private void write(Bytes bytes) throws IOException {
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, bytes.toArray());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
