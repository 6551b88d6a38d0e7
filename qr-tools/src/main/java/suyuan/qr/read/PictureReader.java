package suyuan.qr.read;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Finds QR and Data Matrix codes in a picture. Any thread may use it.
///
/// A picture of the largest size takes some 60 MB and seconds of one core, so only a few are read
/// at a time, one for each 200 MB of heap, and the others wait.
public final class PictureReader {
  /// More bytes than this are refused.
  public static final int MAX_BYTES = Picture.MAX_BYTES;

  private static final Semaphore ROOM =
      new Semaphore(Math.max(1, (int) (Runtime.getRuntime().maxMemory() / 200_000_000)));

  /// Reads a PNG or JPEG of at most 12 MB and 60 million pixels.
  ///
  /// Cheap tries come first; it stops as soon as a code names something by GS1's rules.
  public Reading read(byte[] picture) {
    ROOM.acquireUninterruptibly();
    try {
      return read(Picture.decode(picture));
    } catch (PictureException e) {
      return new Reading.Refused(e.reason());
    } finally {
      ROOM.release();
    }
  }

  private static Reading read(Gray picture) {
    Set<String> texts = new LinkedHashSet<>();
    for (Supplier<List<String>> attempt : attempts(picture)) {
      texts.addAll(attempt.get());
      if (nameSomething(texts)) {
        break;
      }
    }
    return texts.isEmpty()
        ? new Reading.NoCode()
        : new Reading.Found(texts.stream().map(Code::new).toList());
  }

  /// Middle sizes first: large enough for most codes, and less noise than the whole picture has.
  private static List<Supplier<List<String>>> attempts(Gray picture) {
    return List.of(
        () -> ZxingReader.read(picture.within(1_000)),
        () -> BoofReader.read(picture.within(1_000)),
        () ->
            ZxingReader.read(picture.longest() > 1_000 ? picture.within(2_000) : enlarged(picture)),
        () ->
            BoofReader.read(picture.longest() > 1_000 ? picture.within(2_000) : enlarged(picture)),
        () -> ZxingReader.read(picture.within(500)),
        () -> BoofReader.read(picture));
  }

  /// A code of one pixel for each module, as a thumbnail has it.
  private static Gray enlarged(Gray picture) {
    return picture.longest() > 300 ? picture : picture.enlarged(3);
  }

  private static boolean nameSomething(Collection<String> texts) {
    return texts.stream().anyMatch(t -> new Code(t).identifier().isPresent());
  }
}
