import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Compiles the page templates of a module into its classes, when they or the classes changed:
/// `<templates> <package> <classes>`.
///
/// JTE's Maven plugin either rewrites its Java sources at each run, so that the module compiles
/// anew every time, or compiles with the JDK that Maven runs on, which may be too old for it.
///
/// The template `report/page.jte` becomes a class of the package `<package>.report`, so it sees
/// that feature's package-private types.
class Templates {

  private final Path templates;
  private final String rootPackage;
  private final Path classes;
  private final Path staging;

  private Templates(Path templates, String rootPackage, Path classes) {
    this.templates = templates;
    this.rootPackage = rootPackage;
    this.classes = classes;
    this.staging = classes.resolveSibling("templates");
  }

  public static void main(String[] args) throws IOException {
    var build = new Templates(Path.of(args[0]), args[1], Path.of(args[2]));
    if (Files.exists(build.templates) && !build.isFresh()) {
      build.compile();
    }
    build.publish();
  }

  private boolean isFresh() {
    Path mark = staging.resolve("compiled");
    return Files.exists(mark) && newestInput() < modified(mark);
  }

  private long newestInput() {
    Stream<Path> ours = files(classes).filter(file -> !isPublished(file));
    return Stream.concat(files(templates), ours).mapToLong(Templates::modified).max().orElse(0);
  }

  private void compile() throws IOException {
    for (Path old : files(staging).toList()) {
      Files.delete(old);
      Files.deleteIfExists(classes.resolve(staging.relativize(old)));
    }
    Files.createDirectories(staging);
    var engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(templates),
            staging,
            ContentType.Html,
            Templates.class.getClassLoader(),
            rootPackage);
    engine.setTrimControlStructures(true);
    engine.setBinaryStaticContent(true);
    engine.setCompileArgs("--release", "25", "-proc:none", "-Xlint:none");
    String path = System.getProperty("java.class.path");
    engine.precompileAll(Arrays.asList(path.split(System.getProperty("path.separator"))));
    Files.writeString(staging.resolve("compiled"), "");
  }

  private void publish() throws IOException {
    List<Path> made = files(staging).filter(Templates::isMade).toList();
    for (Path file : made) {
      Path target = classes.resolve(staging.relativize(file));
      if (!Files.exists(target) || modified(target) < modified(file)) {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private boolean isPublished(Path file) {
    return Files.exists(staging.resolve(classes.relativize(file)));
  }

  private static boolean isMade(Path file) {
    return file.toString().endsWith(".class") || file.toString().endsWith(".bin");
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> walk = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      return walk.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
