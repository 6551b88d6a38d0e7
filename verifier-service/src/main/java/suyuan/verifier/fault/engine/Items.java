package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The things that may have been claimed about, by index from 0: single items, or heaps of like
/// items without serials. Columns, not objects: there may be a million.
public final class Items {
  /// Sale day of a thing whose sale nobody recorded.
  public static final int UNSOLD = Integer.MAX_VALUE;

  /// Look-up day of a thing that nobody looked up.
  public static final int UNSEEN = Integer.MAX_VALUE;

  private final int[] soldDays;
  private final float[] pieces;
  private final int[] seenDays;

  private Items(int[] soldDays, float[] pieces, int[] seenDays) {
    this.soldDays = soldDays;
    this.pieces = pieces;
    this.seenDays = seenDays;
  }

  /// Single items.
  ///
  /// @param soldDays days since 1970 UTC, or [#UNSOLD]
  public static Items of(int[] soldDays) {
    float[] ones = new float[soldDays.length];
    Arrays.fill(ones, 1);
    return new Items(soldDays.clone(), ones, unseen(soldDays.length));
  }

  /// Heaps.
  ///
  /// @param pieces how many pieces each stands for, 0 or more; 0: a claimed thing whose item isn't
  ///   known, there to carry membership probabilities only
  public static Items of(int[] soldDays, float[] pieces) {
    if (soldDays.length != pieces.length) {
      throw new IllegalArgumentException("one number of pieces for each sale day");
    }
    for (float some : pieces) {
      if (!(some >= 0) || Float.isInfinite(some)) {
        throw new IllegalArgumentException("pieces must be 0 or more");
      }
    }
    return new Items(soldDays.clone(), pieces.clone(), unseen(soldDays.length));
  }

  private static int[] unseen(int size) {
    int[] days = new int[size];
    Arrays.fill(days, UNSEEN);
    return days;
  }

  /// The same things, looked up.
  ///
  /// @param seenDays the first day on which each was looked up in a buyer's hands, as far as
  ///   anybody can tell: after its recorded sale, or at a seller who records none; or [#UNSEEN]
  public Items seen(int[] seenDays) {
    if (seenDays.length != soldDays.length) {
      throw new IllegalArgumentException("one look-up day for each sale day");
    }
    return new Items(soldDays, pieces, seenDays.clone());
  }

  public int size() {
    return soldDays.length;
  }

  public int soldDay(int item) {
    return soldDays[item];
  }

  public double pieces(int item) {
    return pieces[item];
  }

  /// First day on which it was looked up, or [#UNSEEN].
  public int seenDay(int item) {
    return seenDays[item];
  }

  boolean isPerhapsSold(int item) {
    return soldDays[item] == UNSOLD && seenDays[item] != UNSEEN;
  }

  void writeTo(PictureOutput out) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * soldDays.length).order(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < soldDays.length; i++) {
      bytes.putInt(soldDays[i]).putInt(Float.floatToIntBits(pieces[i]));
    }
    out.put(soldDays.length).put(bytes.array());
    int[] seen = IntStream.range(0, size()).filter(i -> seenDays[i] != UNSEEN).toArray();
    out.put(seen.length);
    for (int item : seen) {
      out.put(item).put(seenDays[item]);
    }
  }

  static Items read(PictureInput in) throws IOException {
    int[] soldDays = new int[in.size()];
    float[] pieces = new float[soldDays.length];
    ByteBuffer bytes = in.block(8 * soldDays.length);
    for (int i = 0; i < soldDays.length; i++) {
      soldDays[i] = bytes.getInt();
      pieces[i] = bytes.getFloat();
    }
    int[] seenDays = unseen(soldDays.length);
    for (int left = in.size(); left > 0; left--) {
      int item = in.size();
      if (item >= seenDays.length) {
        throw new IOException("a look-up of an item that isn't there");
      }
      seenDays[item] = in.day();
    }
    return of(soldDays, pieces).seen(seenDays);
  }
}
