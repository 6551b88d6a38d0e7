package suyuan.model.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The tables in the test resources: what is refused and by which rule, what is read, how it is
/// written.
class JsonVectorsTest {
  private static final JsonLimits LIMITS = new JsonLimits(100_000, 16, 1_000, 40, 20, 2_000);

  @TestFactory
  Stream<DynamicTest> refused() {
    return Vectors.cases(JsonVectorsTest.class, "refused.json")
        .map(one -> DynamicTest.dynamicTest(Vectors.desc(one), () -> refuses(one)));
  }

  private static void refuses(Json.Obj one) {
    byte[] input = Vectors.input(one);
    JsonException whole = assertThrows(JsonException.class, () -> Json.parse(input, LIMITS));
    assertEquals(one.string("wantErr").orElseThrow(), whole.rule().id(), whole.getMessage());
    assertEquals(one.string("path").orElse(whole.path()), whole.path());
    JsonException streamed = assertThrows(JsonException.class, () -> stream(input));
    assertEquals(whole.rule(), streamed.rule());
  }

  private static Json stream(byte[] input) {
    try (JsonStream in = JsonStream.of(new ByteArrayInputStream(input), LIMITS)) {
      Json value = in.value();
      in.end();
      return value;
    }
  }

  @TestFactory
  Stream<DynamicTest> canonical() {
    return Vectors.cases(JsonVectorsTest.class, "canonical.json")
        .map(one -> DynamicTest.dynamicTest(Vectors.desc(one), () -> writes(one)));
  }

  private static void writes(Json.Obj one) {
    byte[] want = one.string("canonical").orElseThrow().getBytes(StandardCharsets.UTF_8);
    Json read = Json.parse(Vectors.input(one), LIMITS);
    assertArrayEquals(want, read.canonical().toArray(), () -> text(read));
    assertEquals(read, Json.parse(want, LIMITS), "the canonical form means the same");
    assertEquals(read, stream(want));
  }

  private static String text(Json value) {
    return new String(value.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
