package suyuan.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;

/// The frozen formats' vectors: one JSON file per case below `vectors/`, each with a description
/// and the expected outcome. Their values come from another implementation than the one tested.
public final class Vectors {
  private Vectors() {}

  /// One test per file of a folder.
  public static Stream<DynamicTest> each(String folder, Consumer<Json.Obj> check) {
    return files(folder).stream()
        .map(
            file -> {
              Json.Obj vector = read(file);
              String name = file.getFileName() + ": " + vector.string("desc").orElseThrow();
              return DynamicTest.dynamicTest(name, () -> check.accept(vector));
            });
  }

  public static Bytes hex(Json.Obj vector, String name) {
    return Bytes.fromHex(vector.string(name).orElseThrow());
  }

  public static List<String> texts(Json.Obj vector, String name) {
    return vector.array(name).stream().map(text -> ((Json.Str) text).value()).toList();
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(directory(folder))) {
      List<Path> all = files.sorted().toList();
      if (all.isEmpty()) {
        throw new AssertionError("No vectors in " + folder);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(String folder) {
    try {
      return Path.of(Vectors.class.getResource("/vectors/" + folder).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Json.Obj read(Path file) {
    try {
      return (Json.Obj) Json.parse(Files.readAllBytes(file), JsonLimits.MESSAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
