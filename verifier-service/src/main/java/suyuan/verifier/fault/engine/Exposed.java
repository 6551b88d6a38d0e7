package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Which items a cause would have reached: a sparse set with a probability for each member. Items
/// that aren't listed are members with the probability `rest`: 0 for most causes, 1 for a formula.
public final class Exposed {
  private static final float[] CERTAIN = new float[0];

  private final int[] items;
  private final float[] probabilities;
  private final double rest;

  private Exposed(int[] items, float[] probabilities, double rest) {
    this.items = items;
    this.probabilities = probabilities;
    this.rest = rest;
  }

  /// These items for certain.
  ///
  /// @param items indices, ascending, each once
  public static Exposed of(int... items) {
    return new Exposed(ascending(items), CERTAIN, 0);
  }

  /// These items, each with a probability from 0 to 1: a carton of mixed lots.
  public static Exposed of(int[] items, float[] probabilities) {
    return of(items, probabilities, 0);
  }

  /// These items with their probabilities, all others with another: what only claimants tell.
  public static Exposed of(int[] items, float[] probabilities, double rest) {
    if (items.length != probabilities.length) {
      throw new IllegalArgumentException("one probability for each item");
    }
    for (float one : probabilities) {
      probability(one);
    }
    return new Exposed(ascending(items), probabilities.clone(), probability(rest));
  }

  /// Every item.
  public static Exposed all() {
    return new Exposed(new int[0], CERTAIN, 1);
  }

  private static int[] ascending(int[] items) {
    for (int i = 1; i < items.length; i++) {
      if (items[i] <= items[i - 1]) {
        throw new IllegalArgumentException("items must ascend");
      }
    }
    return items.clone();
  }

  private static double probability(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a probability is from 0 to 1: " + value);
    }
    return value;
  }

  /// How many items are listed.
  public int size() {
    return items.length;
  }

  /// The `n`-th listed item.
  public int item(int n) {
    return items[n];
  }

  /// Membership of the `n`-th listed item.
  public double listed(int n) {
    return probabilities.length == 0 ? 1 : probabilities[n];
  }

  /// Membership of every item that isn't listed.
  public double rest() {
    return rest;
  }

  /// Membership of an item.
  public double probability(int item) {
    int n = Arrays.binarySearch(items, item);
    return n < 0 ? rest : listed(n);
  }

  /// Greatest listed index, -1 if none is listed.
  int last() {
    return items.length == 0 ? -1 : items[items.length - 1];
  }

  void writeTo(PictureOutput out) {
    out.put(items.length).put(probabilities.length).put(rest);
    ByteBuffer bytes = ByteBuffer.allocate(4 * (items.length + probabilities.length));
    for (int item : items) {
      bytes.putInt(item);
    }
    for (float one : probabilities) {
      bytes.putInt(Float.floatToIntBits(one));
    }
    out.put(bytes.array());
  }

  static Exposed read(PictureInput in) throws IOException {
    int[] items = new int[in.size()];
    float[] probabilities = new float[in.size()];
    double rest = in.number();
    ByteBuffer bytes = in.block(4 * (items.length + probabilities.length));
    Arrays.setAll(items, _ -> bytes.getInt());
    for (int n = 0; n < probabilities.length; n++) {
      probabilities[n] = bytes.getFloat();
    }
    return probabilities.length == 0
        ? new Exposed(ascending(items), CERTAIN, rest)
        : of(items, probabilities, rest);
  }
}
