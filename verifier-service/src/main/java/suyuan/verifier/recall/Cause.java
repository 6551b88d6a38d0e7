package suyuan.verifier.recall;

import java.util.function.IntConsumer;

/// A possible cause as a recall sees it: how likely it is, and which items it would have touched.
///
/// @param key names it within one analysis
/// @param probability that it is at work, alone or beside another, 0 to 1
/// @param items numbers from 0; each item that the cause may have reached, once
public record Cause(String key, double probability, Items items) {
  public Cause {
    if (!(probability >= 0) || probability > 1) {
      throw new IllegalArgumentException("No such probability: " + probability);
    }
  }

  /// A set of items: all that a scope asks of one is to be gone through.
  @FunctionalInterface
  public interface Items {
    Items NONE = _ -> {};

    void each(IntConsumer item);
  }
}
