package suyuan.model.registry;

import java.util.regex.Pattern;

/// Name of a party on the ledger: 2–40 lower-case letters, digits and hyphens, a letter first.
public record PartyId(String value) implements Comparable<PartyId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public PartyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Party id must be 2-40 lower-case letters, digits or hyphens, a letter first: " + value);
    }
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
