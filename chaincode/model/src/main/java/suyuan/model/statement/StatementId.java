package suyuan.model.statement;

import java.util.regex.Pattern;

/// A party's own name for a statement, unique within the party: 1–64 characters of `A–Z a–z 0–9 . _
/// -`. Submitting again under the same id is safe.
public record StatementId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public StatementId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "Statement id must be 1-64 characters of A-Z a-z 0-9 . _ -: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
