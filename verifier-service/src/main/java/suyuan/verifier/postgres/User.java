package suyuan.verifier.postgres;

import java.util.List;

/// PostgreSQL refuses to run as root; in a user namespace of its own it doesn't.
final class User {

  private User() {}

  static List<String> unprivileged() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }
}
