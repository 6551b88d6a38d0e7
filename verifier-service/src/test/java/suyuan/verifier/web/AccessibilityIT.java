package suyuan.verifier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.testing.Needs;
import suyuan.testing.Part;

/// Every page that the unit tests leave in target/pages, in both languages, as wide as a phone: axe
/// finds nothing against WCAG 2.2 AA, and nothing scrolls sideways.
@Needs(Part.CHROMIUM)
class AccessibilityIT {
  private static final Pattern FOUND = Pattern.compile("(?s)<pre id=\"out\">FOUND(.*)END</pre>");
  private static final JsonLimits LIMITS = JsonLimits.MESSAGE;

  @TempDir private Path folder;

  @Test
  void everyPageSuitsEverybodyOnAPhone() throws Exception {
    Map<String, String> pages = keptPages();
    assertTrue(pages.size() >= 30, "pages in target/pages: " + pages.keySet());
    Map<String, List<String>> found = look(pages);
    assertEquals(pages.keySet(), found.keySet());
    found.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), found);
  }

  @Test
  void aPageThatDoesNotIsNoticed() throws Exception {
    String bad = "<html><title>x</title><body><img src='data:,'><input><p style='width:900px'>x";
    List<String> found = look(Map.of("bad", bad)).getOrDefault("bad", List.of());
    assertTrue(found.stream().anyMatch(one -> one.startsWith("image-alt")), found.toString());
    assertTrue(found.stream().anyMatch(one -> one.startsWith("wider")), found.toString());
  }

  private static Map<String, String> keptPages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("target", "pages"))) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  private Map<String, List<String>> look(Map<String, String> pages) throws Exception {
    Path harness = folder.resolve("axe.html");
    Files.writeString(
        harness,
        resource(AccessibilityIT.class, "axe.html")
            .replace("AXE_SCRIPT", inScript(resource(AccessibilityIT.class, "/axe.min.js")))
            .replace("ALL_PAGES", inScript(json(pages))));
    return read(dom(harness));
  }

  private static String json(Map<String, String> pages) {
    var json = Json.Obj.builder();
    pages.forEach(json::put);
    return new String(json.build().canonical().toArray(), StandardCharsets.UTF_8);
  }

  private static String inScript(String text) {
    return text.replace("</", "<\\/");
  }

  private static String resource(Class<?> near, String name) throws IOException {
    try (var in = Objects.requireNonNull(near.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String dom(Path page) throws IOException {
    Path errors = folder.resolve("chromium.log");
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=300000",
                "--dump-dom",
                page.toUri().toString())
            .redirectError(errors.toFile())
            .start();
    return new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> read(String dom) {
    Matcher out = FOUND.matcher(dom);
    assertTrue(out.find(), "Chromium did not come to the end");
    String json = out.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    Map<String, List<String>> found = new TreeMap<>();
    Json.Obj pages = (Json.Obj) Json.parse(json, LIMITS);
    pages.members().forEach((name, list) -> found.put(name, texts(list)));
    return found;
  }

  private static List<String> texts(Json list) {
    return ((Json.Arr) list).elements().stream().map(one -> ((Json.Str) one).value()).toList();
  }
}
