package suyuan.qr.command;

/// Addresses as people type them.
final class NodeAddress {
  private NodeAddress() {}

  /// With a scheme, https if none is given, and without a slash at the end.
  static String of(String typed) {
    String address = typed.contains("://") ? typed : "https://" + typed;
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
