package suyuan.verifier.fault.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suyuan.model.Bytes;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;

/// A picture is kept as the bytes that its digest is over.
class PictureBytesTest {
  private static final Picture PICTURE =
      new Picture(
          Items.of(new int[] {19_990, Items.UNSOLD, 19_995, 19_996}, new float[] {1, 1, 40, 0})
              .seen(new int[] {19_993, 19_990, Items.UNSEEN, Items.UNSEEN}),
          List.of(
              Cases.cause(Stage.FORMULA, "formula", Exposed.all()),
              Cases.cause(Stage.SHIPMENT, "leg", Exposed.of(0, 2), Cases.record(Says.EXCEEDED)),
              Cases.cause(
                  Stage.USE, "use", Exposed.of(new int[] {1, 3}, new float[] {0.5f, 0.9f}, 0.08))),
          List.of(
              new Picture.Claim(
                  "C1",
                  0,
                  Instant.parse("2024-10-01T08:00:00.123456789Z"),
                  "smell",
                  Set.of("claimant:1", "device:2"),
                  "店 1"),
              new Picture.Claim("C2", 2, Instant.EPOCH, "leak", Set.of(), "")),
          new Picture.Window(19_980, 20_000),
          new Past(20_000, 20, List.of(3, 40, 12), Map.of("smell", 4L)),
          Parameters.stated());

  private static byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PICTURE.writeTo(out);
    return out.toByteArray();
  }

  @Test
  void theDigestIsOverTheBytes() {
    assertEquals(PICTURE.digest(), Bytes.sha256(bytes()));
  }

  @Test
  void readAgainItGivesTheSameDiagnosis() throws IOException {
    Picture again = Picture.read(new ByteArrayInputStream(bytes()));
    assertEquals(PICTURE.digest(), again.digest());
    assertEquals(
        Engine.diagnose(PICTURE).ranked().stream().map(one -> one.posterior()).toList(),
        Engine.diagnose(again).ranked().stream().map(one -> one.posterior()).toList());
  }

  @Test
  void cutShortItIsRefused() {
    byte[] cut = Arrays.copyOf(bytes(), bytes().length - 1);
    assertThrows(IOException.class, () -> Picture.read(new ByteArrayInputStream(cut)));
  }

  @Test
  void withMoreBehindItIsRefused() {
    byte[] longer = Arrays.copyOf(bytes(), bytes().length + 1);
    assertThrows(IOException.class, () -> Picture.read(new ByteArrayInputStream(longer)));
  }
}
