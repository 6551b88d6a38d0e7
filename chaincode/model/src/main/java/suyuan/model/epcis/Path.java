package suyuan.model.epcis;

import org.jspecify.annotations.Nullable;

/// Where in an event a value stands; written out only when something is wrong with it.
///
/// @param index the place in an array; below zero for the member `name` of an object
record Path(@Nullable Path parent, String name, int index) {
  static final Path TOP = new Path(null, "", -1);

  Path at(String member) {
    return new Path(this, member, -1);
  }

  Path at(int element) {
    return new Path(this, "", element);
  }

  /// JSON pointer (RFC 6901).
  String pointer() {
    if (parent == null) {
      return "";
    }
    String step = index < 0 ? name.replace("~", "~0").replace("/", "~1") : "" + index;
    return parent.pointer() + "/" + step;
  }
}
