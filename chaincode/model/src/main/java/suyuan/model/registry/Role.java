package suyuan.model.registry;

import java.util.Arrays;
import java.util.Locale;

/// What a party does in the trade; decides which kinds of events it may say.
public enum Role {
  /// Grows, makes or imports raw material or packaging.
  SUPPLIER,
  /// Makes batches, for itself or under contract.
  MANUFACTURER,
  /// Owns the product and its prefix; checks, recalls, publishes product data.
  BRAND,
  /// Tests samples.
  LABORATORY,
  /// Moves goods.
  CARRIER,
  /// Keeps goods.
  WAREHOUSE,
  /// Sells to consumers and takes goods back.
  RETAILER,
  /// Repairs, replaces, refunds.
  SERVICE,
  /// Runs the ledger for its organisation: proposes and approves parties, keys and rules. Says no
  /// events.
  OPERATOR;

  /// The role as it stands in JSON: `brand`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the JSON form.
  ///
  /// @throws IllegalArgumentException if there is no such role
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no role " + word));
  }
}
