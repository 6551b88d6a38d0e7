package suyuan.verifier.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suyuan.model.Bytes;
import suyuan.model.serial.SerialList;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;

@Tag("integration")
class BlobIT {
  private static final byte[] TEXT = "a certificate".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient other;

  @BeforeAll
  static void start() {
    node = DATABASE.node();
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", "6901234000016", "6901234");
    other = members.join("birch", "brand", "6905555000014", "6905555");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aDocumentIsForEverybody() {
    Answer put = brand.post("/blobs", "text/plain", TEXT);
    assertEquals(201, put.status(), put.text());
    assertEquals("/blobs/" + Bytes.sha256(TEXT).hex(), put.header("Location"));
    assertEquals(201, other.post("/blobs", "text/plain", TEXT).status());
    Answer got = anyone.get(put.header("Location"));
    assertArrayEquals(TEXT, got.body());
    assertEquals("nosniff", got.header("X-Content-Type-Options"));
  }

  @Test
  void aSerialListIsForItsOwnerAlone() {
    Answer put =
        brand.post(
            "/blobs",
            SerialList.MEDIA_TYPE,
            "suyuan-serials/v1\n".getBytes(StandardCharsets.UTF_8));
    String path = put.header("Location");
    assertEquals(200, brand.get(path).status());
    assertEquals(403, other.get(path).status());
    assertEquals(403, anyone.get(path).status());
  }

  @Test
  void whatIsNotHereIsNotFound() {
    assertEquals(404, anyone.get("/blobs/" + "0".repeat(64)).status());
    assertEquals(404, anyone.get("/blobs/xyz").status());
  }

  @Test
  void onlyMembersBringDocuments() {
    assertEquals(401, anyone.post("/blobs", "text/plain", TEXT).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/javascript", "x"})
  void whatABrowserWouldRunIsNotTaken(String type) {
    assertEquals(415, brand.post("/blobs", type, TEXT).status());
  }

  @Test
  void largerThanSixteenMebibytesIsNotTaken() {
    assertEquals(413, brand.post("/blobs", "text/plain", new byte[Blob.MAX_BYTES + 1]).status());
  }
}
