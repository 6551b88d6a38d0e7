package suyuan.model.registry;

import java.util.regex.Pattern;

/// Name of an entry of the registry: the party that made it, and the party's own name for it (1–64
/// characters of `A–Z a–z 0–9 . _ -`).
public record EntryId(PartyId by, String id) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public EntryId {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("id must be 1-64 characters of A-Z a-z 0-9 . _ -: " + id);
    }
  }

  @Override
  public String toString() {
    return by + "/" + id;
  }
}
