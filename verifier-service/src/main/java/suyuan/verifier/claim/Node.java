package suyuan.verifier.claim;

import java.util.Locale;

/// The nodes that a claim passes, in order.
public enum Node {
  ACCEPTED,
  DIAGNOSED,
  RETURN_SHIPPED,
  RECEIVED,
  INSPECTED,
  VERDICT,
  REFUND,
  SUPPLIER_CLAIM,
  CLOSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Node of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// What a consumer is told of; between brand and supplier is between them.
  boolean isPublic() {
    return this != SUPPLIER_CLAIM;
  }
}
