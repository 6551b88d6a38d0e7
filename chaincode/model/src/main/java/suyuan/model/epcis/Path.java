package suyuan.model.epcis;

import org.jspecify.annotations.Nullable;

/// Where in an event a value stands; written out only when something is wrong with it.
record Path(@Nullable Path parent, String step) {
  static final Path TOP = new Path(null, "");

  Path at(String name) {
    return new Path(this, name);
  }

  Path at(int index) {
    return new Path(this, Integer.toString(index));
  }

  /// JSON pointer (RFC 6901).
  String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
