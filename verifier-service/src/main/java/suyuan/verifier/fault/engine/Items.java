package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The things that may have been claimed about, by index from 0: single items, or heaps of like
/// items without serials. Columns, not objects: there may be a million.
public final class Items {
  /// Sale day of a thing that was not sold.
  public static final int UNSOLD = Integer.MAX_VALUE;

  private final int[] soldDays;
  private final float[] pieces;

  private Items(int[] soldDays, float[] pieces) {
    this.soldDays = soldDays;
    this.pieces = pieces;
  }

  /// Single items.
  ///
  /// @param soldDays days since 1970 UTC, or [#UNSOLD]
  public static Items of(int[] soldDays) {
    float[] ones = new float[soldDays.length];
    Arrays.fill(ones, 1);
    return new Items(soldDays.clone(), ones);
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
    return new Items(soldDays.clone(), pieces.clone());
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

  void writeTo(PictureOutput out) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * soldDays.length).order(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < soldDays.length; i++) {
      bytes.putInt(soldDays[i]).putInt(Float.floatToIntBits(pieces[i]));
    }
    out.put(soldDays.length).put(bytes.array());
  }

  static Items read(PictureInput in) throws IOException {
    int[] soldDays = new int[in.size()];
    float[] pieces = new float[soldDays.length];
    ByteBuffer bytes = in.block(8 * soldDays.length);
    for (int i = 0; i < soldDays.length; i++) {
      soldDays[i] = bytes.getInt();
      pieces[i] = bytes.getFloat();
    }
    return of(soldDays, pieces);
  }
}
