package suyuan.verifier.projection;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that keeps what was used last.
final class Kept<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Kept(int most) {
    super(1024, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
