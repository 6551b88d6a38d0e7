package suyuan.verifier.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import suyuan.model.json.Json;

/// The shapes of answers as the description of the interfaces has them, taken at its word: a member
/// that it doesn't name is wrong, too.
final class Shapes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

  private Shapes(ObjectNode document) {
    this.document = document;
    close(document.path("components").path("schemas"));
  }

  static Shapes described() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(Shapes.class.getResourceAsStream("/META-INF/swagger/suyuan.yml"))) {
      return new Shapes((ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml));
    }
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode shape
        && shape.has("properties")
        && !shape.has("additionalProperties")) {
      shape.put("additionalProperties", false);
    }
    node.forEach(Shapes::close);
  }

  /// Fails with all that is wrong with the answer.
  void check(String shape, Json answer) throws IOException {
    ObjectNode root = document.deepCopy();
    root.put("$ref", "#/components/schemas/" + shape);
    JsonSchema schema = schemas.getSchema(root);
    assertEquals(Set.of(), schema.validate(JSON.readTree(answer.canonical().toArray())), shape);
  }
}
